package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;
import static org.joulemark.cli.report.Html.fragment;
import static org.joulemark.cli.report.Html.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.QualityFigure;
import org.joulemark.engine.results.BatchSweep;
import org.joulemark.engine.results.BatchTrial;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.DeviceConditions;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.LatencyRecord;
import org.joulemark.engine.results.MeasurementRecord;
import org.joulemark.engine.results.Statistics;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one row, its raw repetitions first of all. */
final class CellDetails {

  private static final int RAW_DIGITS = 6;

  private final Row row;
  private final CellResult cell;

  CellDetails(Row row) {
    this.row = row;
    this.cell = row.cell();
  }

  Html html() {
    Html summary = element("summary", element("code", cell.cell()), text(" "), ResultTable.status(row), text(" "),
        element("span", row.session()).styled("muted"));
    var parts = new ArrayList<Html>();
    parts.add(setUp());
    if (cell.reason() != null) {
      parts.add(element("p", cell.reason()).styled("reason"));
    }
    parts.add(repetitions());
    cellParts().forEach(parts::add);
    // The anchor lies inside, for a browser opens what surrounds the target of a link.
    return element("details", summary, element("div", parts).with("id", row.anchor())).styled("cell");
  }

  private Stream<Html> cellParts() {
    return Stream.of(Stream.of(cell.quality()).filter(figures -> !figures.isEmpty()).map(this::quality),
        Stream.of(cell).filter(row -> !row.qualitySpread().isEmpty()).map(row -> new ChipTable(row).html()),
        Stream.ofNullable(cell.latency()).map(CellDetails::latency),
        Stream.ofNullable(cell.batchSweep()).map(CellDetails::sweep),
        Stream.ofNullable(cell.modelled()).map(CellDetails::model),
        Stream.of(cell.lastOutput()).filter(lines -> !lines.isEmpty()).map(CellDetails::lastOutput))
        .flatMap(part -> part);
  }

  private Html setUp() {
    var facts = new Facts().addAll(cell.workloadSettings()).addAll(row.backendConfiguration())
        .add("precision", cell.precision().id()).add("boundary", cell.boundary().name().toLowerCase(Locale.ROOT))
        .add("seed", Long.toString(cell.seed()));
    if (cell.batchRows() != null) {
      facts.add("batch", cell.batchRows() + " rows");
    }
    if (cell.measurement() != null) {
      addMeasurement(facts, cell.measurement());
    }
    cell.energy().forEach(energy -> facts.add("idle power, " + energy.probe() + "/" + energy.domain(),
        NumberText.si(energy.idleWattsBefore(), "W") + " before, " + NumberText.si(energy.idleWattsAfter(), "W")
            + " after"));
    cell.energy().forEach(energy -> addReadingUncertainty(facts, energy));
    cell.missingEnergy().forEach(missing -> facts.add("no joules", missing.line()));
    cell.conditions().forEach(device -> addConditions(facts, device));
    return facts.html();
  }

  private static void addReadingUncertainty(Facts facts, EnergyRecord energy) {
    facts.add("one sigma of a reading, " + energy.probe() + "/" + energy.domain(),
        NumberText.si(energy.grossUncertaintyJoulesPerSample(), "J") + " gross, "
            + NumberText.si(energy.netUncertaintyJoulesPerSample(), "J") + " net, per sample");
  }

  private static void addConditions(Facts facts, DeviceConditions device) {
    var told = new ArrayList<String>();
    range(device.clockMegahertz(), "MHz").ifPresent(told::add);
    range(device.memoryClockMegahertz(), "MHz").ifPresent(clock -> told.add("memory " + clock));
    range(device.temperatureCelsius(), "°C").ifPresent(told::add);
    device.throttling().forEach(told::add);
    told.add(device.plateauReached()
        ? "steady after " + NumberText.si(device.plateauSeconds(), "s")
        : "not steady within " + NumberText.si(device.plateauSeconds(), "s"));
    facts.add(device.probe() + "/" + device.device() + ", " + stage(device.stage()), String.join(", ", told));
  }

  private static String stage(DeviceConditions.Stage stage) {
    return switch (stage) {
      case REST_BEFORE -> "at rest before";
      case WINDOWS -> "in the windows";
      case REST_AFTER -> "at rest after";
    };
  }

  /** {@code 1965 to 1980 MHz}; empty where the source does not tell. */
  private static Optional<String> range(List<Double> looks, String unit) {
    if (looks.isEmpty()) {
      return Optional.empty();
    }
    String least = String.format(Locale.ROOT, "%.0f", Collections.min(looks));
    String most = String.format(Locale.ROOT, "%.0f", Collections.max(looks));
    return Optional.of((least.equals(most) ? least : least + " to " + most) + " " + unit);
  }

  private static void addMeasurement(Facts facts, MeasurementRecord measurement) {
    facts.add("window", NumberText.si(measurement.windowSeconds(), "s") + ", " + measurement.inferencesPerWindow()
        + (measurement.inferencesPerWindow() == 1 ? " inference" : " inferences"))
        .add("warm-up", NumberText.si(measurement.warmUpSeconds(), "s")
            + (measurement.steadyState() ? "" : ", ended by its limit before times were steady"))
        .add("timer steps", NumberText.si(measurement.timerResolutionSeconds(), "s"));
  }

  private record Repeated(String name, String unit, Statistics statistics) {}

  private Html repetitions() {
    var repeated = new ArrayList<Repeated>();
    if (cell.secondsPerSample() != null) {
      repeated.add(new Repeated("time per sample", "s", cell.secondsPerSample()));
    }
    if (cell.throughputPerSecond() != null) {
      repeated.add(new Repeated("throughput", "/s", cell.throughputPerSecond()));
    }
    for (EnergyRecord energy : cell.energy()) {
      String source = " per sample, " + energy.probe() + "/" + energy.domain() + ", "
          + Origin.of(energy.provenance()).word();
      repeated.add(new Repeated("gross" + source, "J", energy.grossJoulesPerSample()));
      repeated.add(new Repeated("net" + source, "J", energy.netJoulesPerSample()));
    }
    return repeated.isEmpty() ? fragment() : table(repeated);
  }

  private static Html table(List<Repeated> repeated) {
    int count = repeated.stream().mapToInt(quantity -> quantity.statistics().repetitions().size()).max().orElse(0);
    List<String> head = new ArrayList<>();
    head.add("repetition");
    repeated.forEach(quantity -> head.add(quantity.name()));
    Stream<List<Html>> raw = IntStream.range(0, count)
        .mapToObj(i -> line(Integer.toString(i + 1), repeated, quantity -> repetition(quantity, i)));
    Stream<List<Html>> summary = Stream.of(
        line("mean ± 95 %", repeated, quantity -> NumberText.si(Interval.of(quantity.statistics()), quantity.unit())),
        line("standard deviation", repeated,
            quantity -> NumberText.si(quantity.statistics().standardDeviation(), quantity.unit())));
    return Tables.of(head, Stream.concat(raw, summary));
  }

  private static List<Html> line(String name, List<Repeated> repeated, Function<Repeated, String> figure) {
    return Stream.concat(Stream.of(name), repeated.stream().map(figure)).map(Html::text).toList();
  }

  private static String repetition(Repeated quantity, int index) {
    List<Double> values = quantity.statistics().repetitions();
    return index < values.size()
        ? NumberText.si(values.get(index), quantity.unit(), RAW_DIGITS)
        : NumberText.NO_FIGURE;
  }

  private Html quality(List<QualityFigure> figures) {
    return element("div", Tables.of(List.of("quality", "value", "unit", "what it is"),
        figures.stream().map(figure -> Stream.of(ResultTable.words(figure.name()), ResultTable.quality(cell, figure),
            figure.unit().equals("1") ? "" : figure.unit(), figure.description()).map(Html::text).toList())))
        .styled("words");
  }

  private static Html latency(LatencyRecord latency) {
    var facts = new Facts();
    latency.percentileSeconds().entrySet().stream().sorted(Map.Entry.comparingByValue())
        .forEach(percentile -> facts.add("latency " + percentile.getKey(), NumberText.si(percentile.getValue(), "s")));
    return facts.add("single rows timed", Long.toString(latency.count()))
        .add("timer steps", NumberText.si(latency.timerResolutionSeconds(), "s")).html();
  }

  private static Html sweep(BatchSweep sweep) {
    return fragment(element("p", "Batch sweep, decided by " + sweep.decidedBy() + "."),
        Tables.of(List.of("rows per batch", "time per sample", "joules per sample"),
            sweep.trials().stream().map(CellDetails::trial)));
  }

  private static List<Html> trial(BatchTrial trial) {
    String time = trial.refusal() == null ? si(trial.secondsPerSample(), "s") : "refused: " + trial.refusal();
    return List.of(text(Integer.toString(trial.batchRows())), text(time), text(si(trial.joulesPerSample(), "J")));
  }

  private static String si(@Nullable Double value, String unit) {
    return value == null ? NumberText.NO_FIGURE : NumberText.si(value, unit);
  }

  private static Html model(ModelledCost cost) {
    return fragment(element("p", "Modelled cost of one inference, by the model " + cost.model() + "."),
        CostItemTable.of(cost), Notes.of(cost.notes().stream()));
  }

  private static Html lastOutput(List<String> lines) {
    return fragment(element("p", "What the fork printed last:"), element("pre", String.join("\n", lines)));
  }
}
