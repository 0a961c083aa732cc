package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The same networks under the constants of several chips. Modelled joules may be divided by modelled ones; those of the
 * machine that ran stand beside them, and no ratio is made of the two.
 */
final class ChipComparison {

  private final WorkloadRows workload;
  private final List<Literature> literature;
  private final List<ChipCosts> lines;
  private final List<String> chips;

  /** What one column says of a network. */
  private record Column(String name, String unit, Function<ChipCosts, Html> cell) {}

  /** A row that ran, with its energy. */
  private record Ran(Row row, DomainEnergy energy) {}

  ChipComparison(WorkloadRows workload, List<Literature> literature) {
    this.workload = workload;
    this.literature = literature;
    this.lines = ChipCosts.of(workload);
    this.chips = lines.stream().flatMap(line -> line.joules().keySet().stream()).distinct().sorted().toList();
  }

  private boolean hasSomethingToCompare() {
    return chips.size() + literature.size() > 1 && !chips.isEmpty();
  }

  Html html() {
    return hasSomethingToCompare()
        ? element("section", element("h3", "How the conclusion moves with the modelled chip"),
            element("p", explanation()), Notes.of(notes()), table()).styled("chip-comparison")
        : fragment();
  }

  private String explanation() {
    return "Modelled energy of the same networks under the constants of "
        + (chips.size() > 1 ? "different chips" : "one chip, beside a published claim")
        + ": where these figures lie apart, a conclusion rests on the constants. What ran on this machine stands beside"
        + " them with its origin, and joules of different origin are not divided.";
  }

  private Stream<String> notes() {
    return workload.rows().stream().flatMap(row -> Stream.ofNullable(row.cell().modelled()))
        .flatMap(cost -> cost.notes().stream());
  }

  private Html table() {
    List<Column> columns = columns();
    Html head = element("tr", columns.stream().map(column -> Tables.head(column.name(), column.unit())).toList());
    List<Html> body = lines.stream()
        .map(line -> (Html) element("tr",
            columns.stream().map(column -> element("td", column.cell().apply(line))).toList()))
        .toList();
    Html caption = element("caption", "Energy per inference; every ratio is of modelled over modelled energy");
    return Tables.scrollable(
        element("table", caption, element("thead", head), element("tbody", body)).styled("plain"));
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("network", "", line -> text(line.label())));
    chips.forEach(chip -> columns.add(new Column(chip, "J, modelled", line -> text(line.joulesText(chip)))));
    String divisor = divisor();
    chips.stream().filter(chip -> !chip.equals(divisor)).forEach(chip -> columns.add(
        new Column(chip + " / " + divisor, "modelled / modelled", line -> text(line.ratio(chip, divisor)))));
    literature.forEach(
        claim -> columns.add(new Column(claim.cost().label(), "J, modelled, published", line -> claimed(line, claim))));
    sources().forEach((source, origin) -> columns.add(
        new Column("least of what ran, by " + source, "J, gross, " + origin.word(), line -> least(line, source))));
    return columns;
  }

  /** The chip that needs the least for the largest network that most chips have: the measure of the others. */
  private String divisor() {
    return lines.reversed().stream().max(Comparator.comparingInt(line -> line.joules().size()))
        .map(ChipCosts::leastChip).orElse("");
  }

  private static Html claimed(ChipCosts line, Literature claim) {
    return text(claim.concerns(line.row()) ? NumberText.si(claim.cost().joulesPerItem(), "J") : NumberText.NO_FIGURE);
  }

  /** Probe and domain of everything that ran; one column each, for domains are not compared. */
  private Map<String, Origin> sources() {
    Map<String, Origin> sources = new TreeMap<>();
    thatRan().flatMap(row -> row.energies().stream())
        .forEach(energy -> sources.putIfAbsent(energy.source(), energy.origin()));
    return sources;
  }

  private Stream<Row> thatRan() {
    return workload.rows().stream().filter(row -> row.hasFigures() && row.origin() != Origin.MODELLED);
  }

  private Html least(ChipCosts line, String source) {
    return thatRan().filter(line::isOfSameNetwork)
        .flatMap(row -> row.energy(source).map(energy -> new Ran(row, energy)).stream())
        .min(Comparator.comparingDouble(ran -> ran.energy().gross().mean())).map(this::withSeries).orElse(
            text(NumberText.NO_FIGURE));
  }

  private Html withSeries(Ran ran) {
    String series = workload.traits().label(List.of(ran.row()));
    return fragment(text(NumberText.si(ran.energy().gross(), "J")), element("span", series).styled("unit"));
  }
}
