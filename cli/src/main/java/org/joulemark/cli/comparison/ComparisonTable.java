package org.joulemark.cli.comparison;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joulemark.cli.results.Axes;
import org.joulemark.cli.results.Figures;
import org.joulemark.cli.terminal.TextTable;
import org.joulemark.engine.plan.SessionPlan;
import org.jspecify.annotations.Nullable;

/** A comparison on the terminal. */
public final class ComparisonTable {

  /** A column: its heading and its text for each cell. */
  private record Column(String heading, Function<ComparedCell, String> text) {}

  private final Comparison comparison;
  private final Axes axes;

  /**
   * A table.
   *
   * @param first plan of the first session
   * @param second plan of the second session
   */
  public ComparisonTable(Comparison comparison, SessionPlan first, SessionPlan second) {
    this.comparison = comparison;
    this.axes = Axes.of(first, second);
  }

  public void print(PrintWriter out) {
    if (comparison.cells().isEmpty()) {
      out.println("no cell is in both: same workload, backend, settings, precision and boundary");
    } else {
      printTable(out);
    }
    comparison.onlyInFirst().forEach(cell -> out.println("only in A: " + axes.label(cell)));
    comparison.onlyInSecond().forEach(cell -> out.println("only in B: " + axes.label(cell)));
    out.flush();
  }

  private void printTable(PrintWriter out) {
    List<Column> columns = columns();
    var table = new TextTable(columns.stream().map(Column::heading).toList());
    cells().forEach(cell -> table.add(columns.stream().map(column -> column.text().apply(cell)).toList()));
    table.print(out);
    out.println(
        "B/A with its 95 % confidence interval; '~' where the interval holds 1: no difference resolvable. Energy is gross.");
    cells().forEach(cell -> cell.notes().forEach(note -> out.println(axes.label(cell.cell()) + ": " + note)));
    cells().forEach(cell -> cell.energy().forEach(energy -> printObstacle(cell, energy, out)));
  }

  private List<ComparedCell> cells() {
    return comparison.cells().stream().sorted(Comparator.comparing(ComparedCell::cell, axes.order())).toList();
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("cell", cell -> axes.label(cell.cell())));
    columns.add(new Column("throughput B/A", cell -> ratio(cell.throughput())));
    energyDomains().forEach(domain -> columns.add(new Column(domain + " B/A", cell -> joules(cell, domain))));
    if (comparison.cells().stream().anyMatch(cell -> cell.modelledJoules() != null)) {
      columns.add(new Column("modelled energy B/A", cell -> ratio(cell.modelledJoules())));
    }
    qualityNames().forEach(name -> columns.add(new Column(name + " B-A", cell -> difference(cell, name))));
    return columns;
  }

  private Set<String> energyDomains() {
    return comparison.cells()
        .stream()
        .flatMap(cell -> cell.energy().stream())
        .map(EnergyComparison::domain)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> qualityNames() {
    return comparison.cells()
        .stream()
        .flatMap(cell -> cell.quality().stream().limit(Figures.QUALITY_COLUMNS))
        .map(QualityDifference::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String joules(ComparedCell cell, String domain) {
    return cell.energy()
        .stream()
        .filter(energy -> energy.domain().equals(domain) && energy.grossJoulesPerSample() != null)
        .map(energy -> ratio(energy.grossJoulesPerSample()) + " (" + energy.provenance() + ")")
        .findFirst()
        .orElse("");
  }

  private static String difference(ComparedCell cell, String name) {
    return cell.quality()
        .stream()
        .filter(quality -> quality.name().equals(name))
        .map(quality -> quality.difference() == 0 ? "0" : String.format(Locale.ROOT, "%+.1e", quality.difference()))
        .findFirst()
        .orElse("");
  }

  private static String ratio(@Nullable Ratio ratio) {
    if (ratio == null) {
      return "";
    }
    String text = String.format(
        Locale.ROOT,
        "%.3f [%.3f, %.3f]",
        ratio.value(),
        ratio.confidence95().getFirst(),
        ratio.confidence95().getLast());
    return ratio.resolvable() ? text : text + " ~";
  }

  private void printObstacle(ComparedCell cell, EnergyComparison energy, PrintWriter out) {
    if (energy.reason() != null) {
      out.println(axes.label(cell.cell()) + ": " + energy.domain() + " not compared: " + energy.reason());
    }
  }
}
