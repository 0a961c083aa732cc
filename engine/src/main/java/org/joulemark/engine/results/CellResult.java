package org.joulemark.engine.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Precision;
import org.joulemark.api.PublishedCost;
import org.joulemark.api.QualityCurve;
import org.joulemark.api.QualityFigure;
import org.joulemark.engine.plan.Boundary;
import org.jspecify.annotations.Nullable;

/**
 * One row. What does not apply to its status is null or empty: a skipped row has no figures, an invalid row no energy,
 * and only a modelled row has {@code modelled}.
 *
 * @param cell the cell's id
 * @param sizeSetting the workload setting that figures plot cost against, or null
 * @param item what one sample is, in the field's singular noun: {@code state}; null where it was not loaded
 * @param backendChoices what the backend decided by itself
 * @param batchRows rows per inference, chosen by the sweep; null where it was not reached
 * @param reason why a row is skipped or invalid
 * @param missingEnergy joules that were asked for and that cannot be told, with the reason
 * @param conditions how fast and how warm metered devices ran; empty where no meter tells
 * @param traces names of the raw traces in the session's folder {@code traces}
 * @param publishedCosts what the literature says that a sample costs elsewhere; no figure of this session
 * @param quality of a stochastic backend the means over its virtual chips
 * @param qualitySpread of a stochastic backend how the figures that have a value spread over its virtual chips
 * @param curves of outputs that were found right, of a stochastic backend those of its first chip
 * @param phases what was done when, in order
 * @param lastOutput what the fork printed last, for invalid rows
 */
public record CellResult(
    String cell,
    String workload,
    Map<String, String> workloadSettings,
    @Nullable String sizeSetting,
    @Nullable String item,
    String backend,
    Map<String, String> backendSettings,
    Map<String, String> backendChoices,
    Precision precision,
    Boundary boundary,
    long seed,
    @Nullable Integer batchRows,
    CellStatus status,
    @Nullable String reason,
    @Nullable Statistics throughputPerSecond,
    @Nullable Statistics secondsPerSample,
    List<EnergyRecord> energy,
    List<MissingEnergy> missingEnergy,
    List<DeviceConditions> conditions,
    List<String> traces,
    @Nullable ModelledCost modelled,
    List<PublishedCost> publishedCosts,
    @Nullable LatencyRecord latency,
    List<QualityFigure> quality,
    List<QualitySpread> qualitySpread,
    List<QualityCurve> curves,
    @Nullable BatchSweep batchSweep,
    @Nullable MeasurementRecord measurement,
    List<PhaseRecord> phases,
    @Nullable JvmRecord jvm,
    HostRecord host,
    List<PluginRecord> plugins,
    List<String> lastOutput) {

  /** The same row with what was done when. */
  public CellResult with(List<PhaseRecord> marks) {
    return new CellResult(
        cell, workload, workloadSettings, sizeSetting, item, backend, backendSettings, backendChoices, precision,
        boundary,
        seed, batchRows, status, reason, throughputPerSecond, secondsPerSample, energy, missingEnergy, conditions,
        traces, modelled,
        publishedCosts, latency, quality, qualitySpread, curves, batchSweep, measurement, marks, jvm, host, plugins,
        lastOutput);
  }

  /** Whether times, clocks and temperatures no longer changed when the windows began. */
  public boolean ranSteadily() {
    return (measurement == null || measurement.steadyState())
        && conditions.stream().allMatch(DeviceConditions::plateauReached);
  }

  /** The spread of the figure of this name; empty where the figure is that of one evaluation. */
  public Optional<QualitySpread> spreadOf(String figure) {
    return qualitySpread.stream().filter(spread -> spread.name().equals(figure)).findFirst();
  }
}
