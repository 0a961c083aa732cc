package org.joulemark.cli.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joulemark.cli.report.Panel.XAxis;

/**
 * Where the values of a swept setting stand. Values that differ widely stand by their logarithms; zero has none, and is
 * put one step to the left of the smallest.
 *
 * @param texts the values with how they were typed
 * @param zero where zero stands among logarithms
 */
record SettingAxis(String setting, Map<Double, String> texts, boolean logarithmic, double zero) {

  /** A span of more than this factor is too wide for a linear axis. */
  private static final double WIDE = 50;

  static SettingAxis of(String setting, Map<Double, String> valuesAsTyped) {
    var texts = new TreeMap<>(valuesAsTyped);
    List<Double> positive = texts.keySet().stream().filter(value -> value > 0).toList();
    boolean logarithmic = texts.firstKey() >= 0 && positive.getLast() > WIDE * positive.getFirst();
    return new SettingAxis(setting, texts, logarithmic, logarithmic ? leftOf(positive) : 0);
  }

  private static double leftOf(List<Double> positive) {
    double first = Math.log10(positive.getFirst());
    double last = Math.log10(positive.getLast());
    return first - (last - first) / (positive.size() - 1);
  }

  double place(double value) {
    if (!logarithmic) {
      return value;
    }
    return value == 0 ? zero : Math.log10(value);
  }

  XAxis xAxis() {
    return new XAxis(name(), false, texts.keySet().stream().map(this::place).toList(), List.copyOf(texts.values()));
  }

  private String name() {
    if (!logarithmic) {
      return setting;
    }
    return setting + (texts.containsKey(0.0) ? " (logarithmic, 0 one step left)" : " (logarithmic)");
  }
}
