package org.joulemark.engine.cell;

import java.util.List;
import java.util.Map;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.PublishedCost;
import org.joulemark.api.QualityCurve;
import org.joulemark.api.QualityFigure;
import org.joulemark.engine.plan.Cell;
import org.joulemark.engine.results.BatchSweep;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.DeviceConditions;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.JvmRecord;
import org.joulemark.engine.results.LatencyRecord;
import org.joulemark.engine.results.MeasurementRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.results.QualitySpread;
import org.joulemark.engine.results.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way: filled in as a measurement goes on, so that a cell that ends early still tells what was found. Used
 * by one thread.
 */
public final class RowDraft {

  private final CellRequest request;
  private @Nullable String sizeSetting;
  private @Nullable String item;
  private Map<String, String> backendChoices = Map.of();
  private @Nullable Integer batchRows;
  private @Nullable Statistics throughputPerSecond;
  private @Nullable Statistics secondsPerSample;
  private List<EnergyRecord> energy = List.of();
  private List<MissingEnergy> missingEnergy = List.of();
  private List<DeviceConditions> conditions = List.of();
  private List<String> traces = List.of();
  private @Nullable ModelledCost modelled;
  private List<PublishedCost> publishedCosts = List.of();
  private @Nullable LatencyRecord latency;
  private List<QualityFigure> quality = List.of();
  private List<QualitySpread> qualitySpread = List.of();
  private List<QualityCurve> curves = List.of();
  private @Nullable BatchSweep batchSweep;
  private @Nullable MeasurementRecord measurement;

  public RowDraft(CellRequest request) {
    this.request = request;
  }

  public void sizeSetting(@Nullable String name) {
    sizeSetting = name;
  }

  /** What the row's costs are counted by. */
  public void item(String noun) {
    item = noun;
  }

  public void prepared(int size, Map<String, String> choices) {
    batchRows = size;
    backendChoices = choices;
  }

  public void timing(Statistics throughput, Statistics seconds, MeasurementRecord how) {
    throughputPerSecond = throughput;
    secondsPerSample = seconds;
    measurement = how;
  }

  public void energy(List<EnergyRecord> records) {
    energy = records;
  }

  /** Joules that were asked for and that this row does not have. */
  public void missingEnergy(List<MissingEnergy> missing) {
    missingEnergy = missing;
  }

  /** How fast and how warm metered devices ran. */
  void conditions(List<DeviceConditions> seen) {
    conditions = seen;
  }

  /** Files with the raw traces of this row. */
  public void traces(List<String> files) {
    traces = files;
  }

  /** What the literature says of such a cell. */
  public void publishedCosts(List<PublishedCost> costs) {
    publishedCosts = costs;
  }

  public void latency(LatencyRecord record) {
    latency = record;
  }

  /** What was found of the answers at first. */
  void judged(Subject.Judgement judgement) {
    quality = judgement.quality();
    qualitySpread = judgement.spread();
  }

  /** The last look counts; but the figures of a stochastic backend are those of many chips, of which it sees one. */
  void judgedAgain(Subject.Judgement judgement) {
    if (qualitySpread.isEmpty()) {
      quality = judgement.quality();
    }
  }

  /** A point that is no number can be neither written nor drawn; its curve is left out. */
  public void curves(List<QualityCurve> drawn) {
    curves = drawn.stream().filter(RowDraft::isFinite).toList();
  }

  private static boolean isFinite(QualityCurve curve) {
    return curve.points().stream().allMatch(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()));
  }

  public void batchSweep(BatchSweep sweep) {
    batchSweep = sweep;
  }

  public CellResult measured() {
    return row(CellStatus.MEASURED, null, List.of());
  }

  public CellResult modelled(ModelledCost cost) {
    modelled = cost;
    return row(CellStatus.MODELLED, null, List.of());
  }

  public CellResult skipped(String reason) {
    return row(CellStatus.SKIPPED, reason, List.of());
  }

  /** Whatever joules were counted do not belong to right answers, so none are published. */
  public CellResult invalid(String reason, List<String> lastOutput) {
    energy = List.of();
    modelled = null;
    return row(CellStatus.INVALID, reason, lastOutput);
  }

  private CellResult row(CellStatus status, @Nullable String reason, List<String> lastOutput) {
    Cell cell = request.cell();
    return new CellResult(
        cell.id(),
        cell.workload(),
        cell.workloadSettings(),
        sizeSetting,
        item,
        cell.backend(),
        cell.backendSettings(),
        backendChoices,
        cell.precision(),
        cell.boundary(),
        request.seed(),
        batchRows,
        status,
        reason,
        throughputPerSecond,
        secondsPerSample,
        energy,
        missingEnergy,
        conditions,
        traces,
        modelled,
        publishedCosts,
        latency,
        quality,
        qualitySpread,
        curves,
        batchSweep,
        measurement,
        List.of(),
        new JvmRecord(
            System.getProperty("java.vendor"), Runtime.version().toString(), request.jvmArguments()),
        request.host(),
        request.plugins(),
        lastOutput);
  }
}
