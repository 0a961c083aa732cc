package org.joulemark.cli.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.QualityFigure;
import org.joulemark.cli.terminal.Word;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.DeviceConditions;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.LatencyRecord;
import org.joulemark.engine.results.MeasurementRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.results.QualitySpread;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.Statistics;
import org.jspecify.annotations.Nullable;

/** {@code cells.csv}: one line a cell, SI units in the headings, empty where something does not apply. */
public final class CellsCsv {

  private CellsCsv() {}

  /** Writes every cell, in the order they ran. */
  public static void write(Results results, Writer writer) throws IOException {
    List<Map<String, String>> rows = results.cells().stream().map(CellsCsv::row).toList();
    Set<String> headings = new LinkedHashSet<>();
    rows.forEach(row -> headings.addAll(row.keySet()));
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(headings);
    rows.forEach(row -> csv.writeRecord(headings.stream().map(heading -> row.getOrDefault(heading, "")).toList()));
    csv.flush();
  }

  private static Map<String, String> row(CellResult cell) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("cell", cell.cell());
    row.put("status", Word.of(cell.status()));
    row.put("reason", text(cell.reason()));
    row.put("workload", cell.workload());
    row.put("backend", cell.backend());
    row.put("precision", cell.precision().id());
    row.put("boundary", Word.of(cell.boundary()));
    row.put("seed", Long.toString(cell.seed()));
    row.put("batchRows", text(cell.batchRows()));
    putSorted(row, "workload.", cell.workloadSettings());
    putSorted(row, "backend.", cell.backendSettings());
    putSorted(row, "choice.", cell.backendChoices());
    putStatistics(row, "throughputPerSecond", cell.throughputPerSecond());
    putStatistics(row, "secondsPerSample", cell.secondsPerSample());
    cell.energy().forEach(energy -> putEnergy(row, energy));
    row.put("missingEnergy", cell.missingEnergy().stream().map(MissingEnergy::line).collect(Collectors.joining("; ")));
    cell.conditions().forEach(device -> putConditions(row, device));
    putModelled(row, cell.modelled());
    putLatency(row, cell.latency());
    cell.quality().forEach(figure -> putQuality(row, cell, figure));
    putMeasurement(row, cell.measurement());
    return row;
  }

  private static void putEnergy(Map<String, String> row, EnergyRecord energy) {
    String prefix = "energy." + energy.probe() + "/" + energy.domain() + ".";
    row.put(prefix + "provenance", Word.of(energy.provenance()));
    row.put(prefix + "scope", Word.of(energy.scope()));
    row.put(prefix + "partOf", text(energy.partOf()));
    row.put(prefix + "relativeUncertainty", Double.toString(energy.relativeUncertainty()));
    putStatistics(row, prefix + "grossJoulesPerSample", energy.grossJoulesPerSample());
    row.put(prefix + "grossUncertaintyJoulesPerSample", text(energy.grossUncertaintyJoulesPerSample()));
    putStatistics(row, prefix + "netJoulesPerSample", energy.netJoulesPerSample());
    row.put(prefix + "netUncertaintyJoulesPerSample", text(energy.netUncertaintyJoulesPerSample()));
    row.put(prefix + "idleWattsBefore", Double.toString(energy.idleWattsBefore()));
    row.put(prefix + "idleWattsAfter", Double.toString(energy.idleWattsAfter()));
  }

  private static void putConditions(Map<String, String> row, DeviceConditions device) {
    String prefix = "conditions." + device.probe() + "/" + device.device() + "." + Word.of(device.stage()) + ".";
    row.put(prefix + "plateauSeconds", Double.toString(device.plateauSeconds()));
    row.put(prefix + "plateauReached", Boolean.toString(device.plateauReached()));
    putMean(row, prefix + "clockMegahertz", device.clockMegahertz());
    putMean(row, prefix + "memoryClockMegahertz", device.memoryClockMegahertz());
    putMean(row, prefix + "temperatureCelsius", device.temperatureCelsius());
    row.put(prefix + "throttling", String.join("; ", device.throttling()));
  }

  private static void putMean(Map<String, String> row, String name, List<Double> looks) {
    OptionalDouble mean = looks.stream().mapToDouble(Double::doubleValue).average();
    row.put(name, mean.isPresent() ? Double.toString(mean.getAsDouble()) : "");
  }

  private static void putModelled(Map<String, String> row, @Nullable ModelledCost cost) {
    if (cost != null) {
      row.put("modelled.model", cost.model());
      row.put("modelled.joulesPerSample", Double.toString(Figures.totalJoules(cost)));
      row.put("modelled.latencySeconds", Double.toString(cost.latencySeconds()));
      row.put("modelled.intervalSeconds", Double.toString(cost.intervalSeconds()));
    }
  }

  private static void putLatency(Map<String, String> row, @Nullable LatencyRecord latency) {
    if (latency != null) {
      row.put("latency.count", Long.toString(latency.count()));
      new TreeMap<>(latency.percentileSeconds()).forEach(
          (percentile, seconds) -> row.put("latencySeconds." + percentile, seconds.toString()));
    }
  }

  private static void putQuality(Map<String, String> row, CellResult cell, QualityFigure figure) {
    String name = "quality." + figure.name();
    boolean hasValue = figure.reasonForNoValue() == null;
    row.put(name, hasValue ? Double.toString(figure.value()) : "");
    row.put(name + ".uncertainty", text(figure.uncertainty()));
    cell.spreadOf(figure.name()).ifPresent(spread -> putSpread(row, name, spread));
    if (!hasValue) {
      row.put(name + ".reasonForNoValue", text(figure.reasonForNoValue()));
    }
  }

  private static void putSpread(Map<String, String> row, String name, QualitySpread spread) {
    boolean spreads = !Double.isNaN(spread.standardDeviation());
    row.put(name + ".standardDeviation", spreads ? Double.toString(spread.standardDeviation()) : "");
    row.put(name + ".worst", Double.toString(spread.worst()));
  }

  private static void putMeasurement(Map<String, String> row, @Nullable MeasurementRecord measurement) {
    if (measurement != null) {
      row.put("windowSeconds", Double.toString(measurement.windowSeconds()));
      row.put("inferencesPerWindow", Long.toString(measurement.inferencesPerWindow()));
      row.put("warmUpSeconds", Double.toString(measurement.warmUpSeconds()));
      row.put("steadyState", Boolean.toString(measurement.steadyState()));
    }
  }

  private static void putStatistics(Map<String, String> row, String name, @Nullable Statistics statistics) {
    if (statistics != null) {
      row.put(name, Double.toString(statistics.mean()));
      row.put(name + ".standardDeviation", Double.toString(statistics.standardDeviation()));
      row.put(name + ".confidence95Low", statistics.confidence95().getFirst().toString());
      row.put(name + ".confidence95High", statistics.confidence95().getLast().toString());
      row.put(name + ".repetitions", Integer.toString(statistics.repetitions().size()));
    }
  }

  private static void putSorted(Map<String, String> row, String prefix, Map<String, String> settings) {
    List<String> names = new ArrayList<>(settings.keySet());
    names.sort(null);
    names.forEach(name -> row.put(prefix + name, settings.getOrDefault(name, "")));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
