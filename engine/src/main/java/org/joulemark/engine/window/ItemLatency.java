package org.joulemark.engine.window;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.results.LatencyRecord;

/** Times items one by one, a different one each time. */
public final class ItemLatency {

  private static final int SIGNIFICANT_DIGITS = 3;
  private static final double WARM_UP_SHARE = 0.3;

  private ItemLatency() {}

  /** Times them for so long. */
  public static LatencyRecord observe(ItemWork work, double seconds, double timerResolutionSeconds, TimeSource time) {
    record(work, seconds * WARM_UP_SHARE, time);
    Histogram nanoseconds = record(work, seconds, time);
    return new LatencyRecord(nanoseconds.getTotalCount(), timerResolutionSeconds, percentiles(nanoseconds));
  }

  private static Histogram record(ItemWork work, double seconds, TimeSource time) {
    var nanoseconds = new Histogram(SIGNIFICANT_DIGITS);
    long end = time.nanoTime() + (long) (seconds * 1e9);
    do {
      work.next();
      long start = time.nanoTime();
      work.run();
      nanoseconds.recordValue(time.nanoTime() - start);
    } while (time.nanoTime() < end);
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
