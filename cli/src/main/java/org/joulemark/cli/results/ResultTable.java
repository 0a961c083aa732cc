package org.joulemark.cli.results;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joulemark.api.QualityFigure;
import org.joulemark.cli.terminal.TextTable;
import org.joulemark.cli.terminal.Word;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.HostRecord;
import org.joulemark.engine.results.Results;

/** A session on the terminal: one line a cell, quality beside cost, the reason of every row without figures. */
public final class ResultTable {

  /** A column: its heading and its text for each cell. */
  private record Column(String heading, Function<CellResult, String> text) {}

  private final Results results;
  private final Axes axes;
  private final List<CellResult> cells;

  public ResultTable(Results results) {
    this.results = results;
    this.axes = Axes.of(results.session().plan());
    this.cells = results.cells().stream().sorted(Comparator.comparing(Coordinates::of, axes.order())).toList();
  }

  public void print(PrintWriter out) {
    out.println(caption());
    if (!cells.isEmpty()) {
      printTable(out);
      printLegend(out);
      cells.forEach(cell -> printReason(cell, out));
      MissingJoules.of(cells).forEach(out::println);
    }
    out.flush();
  }

  private void printTable(PrintWriter out) {
    List<Column> columns = columns();
    var table = new TextTable(columns.stream().map(Column::heading).toList());
    cells.forEach(cell -> table.add(columns.stream().map(column -> column.text().apply(cell)).toList()));
    table.print(out);
  }

  private String caption() {
    HostRecord host = results.session().host();
    String cpu = host.cpuModel() == null ? "unknown processor" : host.cpuModel();
    String shared = cells.isEmpty() ? "" : " (" + axes.shared(Coordinates.of(cells.getFirst())) + ")";
    return results.session().name() + shared + ": " + cells.size() + " of " + results.session().cellCount()
        + " cells, on " + cpu + ", " + host.processors() + " processors"
        + (host.hypervisor() == null ? "" : ", virtual (" + host.hypervisor() + ")");
  }

  private void printLegend(PrintWriter out) {
    out.println("Energy is gross, per sample. ± is half the 95 % confidence interval over the repetitions;");
    out.println(
        "in parentheses, where the joules come from and the uncertainty of source and reading (one standard deviation).");
    if (cells.stream().anyMatch(ResultTable::hasSpread)) {
      out.println(
          "Where a quality figure names the worst, ± is the standard deviation over "
              + results.session().plan().measurement().virtualChips()
              + " virtual chips, and worst is the chip farthest from the best value.");
    }
    int figures = cells.stream().mapToInt(cell -> cell.quality().size()).max().orElse(0);
    if (figures > Figures.QUALITY_COLUMNS) {
      out.println(
          "Of up to " + figures + " quality figures a cell, the first " + Figures.QUALITY_COLUMNS
              + " are shown; the report has them all.");
    }
    List<CellResult> unsteady = cells.stream().filter(cell -> !cell.ranSteadily()).toList();
    if (!unsteady.isEmpty()) {
      out.println(
          "No steady state, or no plateau of clock and temperature, before its limit in " + unsteady.size() + " of "
              + cells.size()
              + ", so read their repetitions before their means: "
              + unsteady.stream().map(cell -> axes.label(Coordinates.of(cell))).collect(Collectors.joining(", ")));
    }
  }

  private static boolean hasSpread(CellResult cell) {
    return cell.qualitySpread().stream().anyMatch(spread -> spread.values().size() > 1);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    axes.swept().forEach(axis -> columns.add(new Column(axis.heading(), cell -> axis.of(Coordinates.of(cell)))));
    columns.add(new Column("batch", cell -> cell.batchRows() == null ? "" : cell.batchRows().toString()));
    columns.add(new Column("throughput", ResultTable::throughput));
    energyDomains().forEach(domain -> columns.add(new Column(domain, cell -> joules(cell, domain))));
    if (cells.stream().anyMatch(cell -> cell.modelled() != null)) {
      columns.add(new Column("model", ResultTable::modelledJoules));
    }
    IntStream.range(0, Figures.QUALITY_COLUMNS).mapToObj(this::qualityColumn).flatMap(Optional::stream)
        .forEach(columns::add);
    return columns;
  }

  private static String throughput(CellResult cell) {
    return switch (cell.status()) {
      case MEASURED -> cell.throughputPerSecond() == null ? "" : Figures.rate(cell.throughputPerSecond());
      case MODELLED -> cell.modelled() == null ? "" : Figures.rate(cell.modelled());
      case SKIPPED, INVALID -> Figures.status(cell);
    };
  }

  private Set<String> energyDomains() {
    return cells.stream()
        .flatMap(cell -> cell.energy().stream())
        .map(ResultTable::domain)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String domain(EnergyRecord energy) {
    return energy.probe() + "/" + energy.domain();
  }

  private static String joules(CellResult cell, String domain) {
    return cell.energy().stream().filter(energy -> domain(energy).equals(domain)).map(Figures::joules).findFirst()
        .orElse("");
  }

  private static String modelledJoules(CellResult cell) {
    return cell.modelled() == null ? "" : Figures.joules(cell.modelled());
  }

  /** A workload's figure at this place, under its name, or with its name where workloads differ. */
  private Optional<Column> qualityColumn(int place) {
    List<String> names =
        cells.stream().flatMap(cell -> figure(cell, place).stream()).map(QualityFigure::name).distinct()
            .toList();
    return switch (names.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(
          new Column(names.getFirst(),
              cell -> figure(cell, place).map(figure -> Figures.quality(cell, figure)).orElse("")));
      default -> Optional.of(
          new Column(
              "quality",
              cell -> figure(cell, place).map(figure -> figure.name() + " " + Figures.quality(cell, figure))
                  .orElse("")));
    };
  }

  private static Optional<QualityFigure> figure(CellResult cell, int place) {
    return cell.quality().stream().skip(place).findFirst();
  }

  private void printReason(CellResult cell, PrintWriter out) {
    if (cell.status() == CellStatus.SKIPPED || cell.status() == CellStatus.INVALID) {
      out.println(
          Word.of(cell.status()) + ": " + axes.label(Coordinates.of(cell)) + ": "
              + cell.reason());
    }
  }
}
