package org.joulemark.engine.measurement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.joulemark.api.Matrix;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.results.LatencyRecord;

/** Times rows one by one, a different row each time. */
final class SingleRowLatency {

  private static final int SIGNIFICANT_DIGITS = 3;
  private static final double WARM_UP_SHARE = 0.3;

  private SingleRowLatency() {}

  /**
   * Times rows for so long.
   *
   * @param ensemble compiled for one row
   */
  static LatencyRecord observe(
      CompiledEnsemble ensemble, Matrix rows, Boundary boundary, double seconds, double timerResolutionSeconds) {
    record(ensemble, rows, boundary, seconds * WARM_UP_SHARE);
    Histogram nanoseconds = record(ensemble, rows, boundary, seconds);
    return new LatencyRecord(nanoseconds.getTotalCount(), timerResolutionSeconds, percentiles(nanoseconds));
  }

  private static Histogram record(CompiledEnsemble ensemble, Matrix rows, Boundary boundary, double seconds) {
    var nanoseconds = new Histogram(SIGNIFICANT_DIGITS);
    long end = System.nanoTime() + (long) (seconds * 1e9);
    int row = 0;
    do {
      ensemble.fill(rows, row);
      ensemble.upload();
      long start = System.nanoTime();
      ensemble.run(boundary);
      nanoseconds.recordValue(System.nanoTime() - start);
      row = (row + 1) % rows.rows();
    } while (System.nanoTime() < end);
    return nanoseconds;
  }

  private static Map<String, Double> percentiles(Histogram nanoseconds) {
    var percentiles = new LinkedHashMap<String, Double>();
    percentiles.put("p50", nanoseconds.getValueAtPercentile(50) * 1e-9);
    percentiles.put("p90", nanoseconds.getValueAtPercentile(90) * 1e-9);
    percentiles.put("p99", nanoseconds.getValueAtPercentile(99) * 1e-9);
    percentiles.put("p99.9", nanoseconds.getValueAtPercentile(99.9) * 1e-9);
    percentiles.put("max", nanoseconds.getMaxValue() * 1e-9);
    return percentiles;
  }
}
