package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joulemark.api.QualityFigure;
import org.joulemark.cli.report.Html.Element;
import org.joulemark.engine.results.CellResult;

/** Every row of a workload, quality beside cost; those without figures stand there too, with their reasons. */
final class ResultTable {

  private static final int QUALITY_DIGITS = 6;
  /** A workload names its most telling figures first; the others stand with the cell. */
  private static final int QUALITY_COLUMNS = 4;
  /** Of an error so small its size is of interest, not its digits. */
  private static final double SMALL = 1e-3;

  private final WorkloadRows workload;
  private final List<Column> columns;
  private final Map<String, QualityFigure> qualities;

  /** What one column says of a row. */
  private record Column(String name, String unit, Function<Row, Html> cell) {}

  ResultTable(WorkloadRows workload) {
    this.workload = workload;
    this.qualities = qualities(workload);
    this.columns = columns();
  }

  private static Map<String, QualityFigure> qualities(WorkloadRows workload) {
    var figures = new LinkedHashMap<String, QualityFigure>();
    workload.rows().stream().flatMap(row -> row.cell().quality().stream())
        .forEach(figure -> figures.putIfAbsent(figure.name(), figure));
    return figures;
  }

  private List<Column> columns() {
    var all = new ArrayList<Column>();
    all.add(new Column("batch", "rows", row -> text(batch(row))));
    if (workload.series().stream().anyMatch(ResultTable::hasChoices)) {
      all.add(new Column("chose", "", row -> text(choices(row))));
    }
    all.add(new Column("throughput", "samples/s", row -> withOrigin(row, siText(row.throughput(), "/s"))));
    all.add(new Column("time", "s/sample", row -> withOrigin(row, siText(row.secondsPerSample(), "s"))));
    qualities.values().stream().limit(QUALITY_COLUMNS).forEach(figure -> all.add(column(figure)));
    all.add(new Column("energy, gross", "J/sample",
        row -> perDomain(row, energy -> text(NumberText.si(energy.gross(), "J")))));
    all.add(new Column("energy, net", "J/sample",
        row -> perDomain(row, energy -> text(siText(Optional.ofNullable(energy.net()), "J")))));
    all.add(new Column("joules", onlySource().orElse("by"), row -> perDomain(row, this::provenance)));
    all.add(new Column("latency", "p50", row -> withOrigin(row, siText(row.latencySeconds("p50"), "s"))));
    all.add(new Column("latency", "p99", row -> withOrigin(row, siText(row.latencySeconds("p99"), "s"))));
    return all;
  }

  private static String batch(Row row) {
    return row.cell().batchRows() == null ? NumberText.NO_FIGURE : Integer.toString(row.cell().batchRows());
  }

  private static boolean hasChoices(Series series) {
    return series.rows().stream().anyMatch(row -> row.hasFigures() && !series.ownConfiguration(row).isEmpty());
  }

  private String choices(Row row) {
    return workload.series().stream().filter(series -> series.rows().contains(row))
        .map(series -> Facts.inOneLine(series.ownConfiguration(row))).findFirst().orElse("");
  }

  private static Html withOrigin(Row row, String figure) {
    return row.origin() == Origin.MODELLED && !figure.equals(NumberText.NO_FIGURE)
        ? fragment(text(figure + " "), element("span", Origin.MODELLED.word()).styled("modelled-figure"))
        : text(figure);
  }

  private static String siText(Optional<Interval> interval, String unit) {
    return interval.map(figure -> NumberText.si(figure, unit)).orElse(NumberText.NO_FIGURE);
  }

  private static String siText(OptionalDouble value, String unit) {
    return value.isPresent() ? NumberText.si(value.getAsDouble(), unit) : NumberText.NO_FIGURE;
  }

  private static Html perDomain(Row row, Function<DomainEnergy, Html> figure) {
    if (row.energies().isEmpty()) {
      return text(NumberText.NO_FIGURE);
    }
    return fragment(
        row.energies().stream().map(energy -> element("span", figure.apply(energy)).styled("line")).toList());
  }

  private Html provenance(DomainEnergy energy) {
    Html source = onlySource().isPresent() ? fragment() : element("span", energy.source()).styled("source");
    return fragment(energy.origin().badge(), source);
  }

  /** Where all joules come from one source, the head of the column names it once. */
  private Optional<String> onlySource() {
    List<String> sources = workload.rows().stream().flatMap(row -> row.energies().stream()).map(DomainEnergy::source)
        .distinct().toList();
    return sources.size() == 1 ? Optional.of(sources.getFirst()) : Optional.empty();
  }

  private static Column column(QualityFigure figure) {
    return new Column(words(figure.name()), figure.unit().equals("1") ? "" : figure.unit(),
        row -> text(quality(row, figure.name())));
  }

  private static String quality(Row row, String name) {
    return row.cell().quality().stream().filter(figure -> figure.name().equals(name)).findFirst()
        .map(figure -> quality(row.cell(), figure)).orElse(NumberText.NO_FIGURE);
  }

  /** With its spread where the row is that of several virtual chips. */
  static String quality(CellResult cell, QualityFigure figure) {
    return cell.spreadOf(figure.name()).filter(spread -> Double.isFinite(spread.standardDeviation()))
        .map(SpreadText::of).orElseGet(() -> quality(figure));
  }

  private static String quality(QualityFigure figure) {
    if (figure.reasonForNoValue() != null) {
      return figure.reasonForNoValue();
    }
    if (figure.uncertainty() != null) {
      return NumberText.withUncertainty(figure.value(), figure.uncertainty());
    }
    return NumberText.significant(figure.value(), Math.abs(figure.value()) < SMALL ? 2 : QUALITY_DIGITS);
  }

  /** {@code overlap 0.993861, max absolute error 1.2 × 10⁻⁶}. */
  static String qualityInOneLine(Row row) {
    return row.cell().quality().stream().limit(QUALITY_COLUMNS)
        .map(figure -> words(figure.name()) + " " + quality(row.cell(), figure))
        .collect(Collectors.joining(", "));
  }

  /** {@code energyPerSite} becomes {@code energy per site}. */
  static String words(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  Html html() {
    var bodies = workload.series().stream().map(this::body).toList();
    var table = element("table", fragment(element("thead", head()), fragment(bodies))).styled("results");
    return fragment(Tables.scrollable(table), notes());
  }

  private Html head() {
    var cells = new ArrayList<Html>();
    cells.add(Tables.head(workload.sizeSetting() == null ? "cell" : workload.sizeSetting(), ""));
    cells.add(Tables.head("status", ""));
    columns.forEach(column -> cells.add(Tables.head(column.name(), column.unit())));
    return element("tr", cells);
  }

  private Html body(Series series) {
    var rows = new ArrayList<Html>();
    rows.add(heading(series));
    series.rows().forEach(row -> rows.add(row.hasFigures() ? figures(row) : reason(row)));
    return element("tbody", rows);
  }

  private Html heading(Series series) {
    Html swatch = series.hasFigures() ? series.swatch() : fragment();
    String configuration = Facts.inOneLine(series.sharedConfiguration());
    Html origin = series.origin() == Origin.MODELLED ? Origin.MODELLED.badge() : fragment();
    Html cell = element("th", swatch, element("strong", series.label()), origin, text(" "),
        element("span", configuration).styled("configuration")).with("scope", "rowgroup").with("colspan", allColumns());
    return element("tr", cell).styled("series");
  }

  private String allColumns() {
    return Integer.toString(columns.size() + 2);
  }

  private Html figures(Row row) {
    var cells = new ArrayList<Html>();
    cells.add(rowHead(row));
    cells.add(element("td", status(row), unsteady(row)));
    columns.forEach(column -> cells.add(element("td", column.cell().apply(row))));
    return element("tr", cells);
  }

  private static Html rowHead(Row row) {
    Html link = element("a", row.sizeText().orElse(row.cell().cell())).with("href", "#" + row.anchor());
    return element("th", link).with("scope", "row");
  }

  private Html reason(Row row) {
    Html why = element("td", text(Objects.requireNonNullElse(row.cell().reason(), "no reason was recorded")))
        .styled("reason").with("colspan", Integer.toString(columns.size()));
    return element("tr", rowHead(row), element("td", status(row)), why).styled("without-figures");
  }

  static Element status(Row row) {
    String word = row.cell().status().name().toLowerCase(Locale.ROOT);
    return element("span", word).styled("status " + word);
  }

  private static Html unsteady(Row row) {
    return row.cell().ranSteadily()
        ? fragment()
        : element("span", "not steady").styled("warning").with("title",
            "The warm-up met its limit before the times became steady, or before clock and temperature of a device did: read"
                + " the repetitions before the mean.");
  }

  private Html notes() {
    List<Html> figures = qualities.values().stream().limit(QUALITY_COLUMNS)
        .sorted(Comparator.comparing(QualityFigure::name))
        .map(figure -> (Html) element("div", element("dt", words(figure.name())), element("dd", figure.description())))
        .toList();
    int others = qualities.size() - figures.size();
    Html where = others > 0
        ? element("p", "Each cell has " + others + " further quality figures: they stand with its repetitions.")
            .styled("caption")
        : fragment();
    return fragment(element("dl", figures).styled("notes"), where, spread());
  }

  /** Sessions side by side may have taken different numbers of chips; an invalid row ended at its first wrong one. */
  private Html spread() {
    String chips = workload.rows().stream().filter(Row::hasFigures)
        .flatMap(row -> row.cell().qualitySpread().stream()).map(spread -> spread.values().size())
        .filter(count -> count > 1).distinct().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
    return chips.isEmpty()
        ? fragment()
        : element("p", "Where a quality figure names the worst, ± is the standard deviation over " + chips
            + " virtual chips, and worst is the chip farthest from the best value.").styled("caption");
  }
}
