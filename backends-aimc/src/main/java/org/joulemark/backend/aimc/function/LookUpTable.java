package org.joulemark.backend.aimc.function;

import java.util.function.DoubleUnaryOperator;
import org.joulemark.backend.aimc.chip.TableFormat;

/** A function of numbers from 0 to a range, read at the nearest entry; beyond the range, at the last. */
final class LookUpTable {

  private final DoubleUnaryOperator function;
  private final double range;
  private final FixedPoint format;
  private final double[] entries;

  private LookUpTable(DoubleUnaryOperator function, double range, FixedPoint format, double[] entries) {
    this.function = function;
    this.range = range;
    this.format = format;
    this.entries = entries;
  }

  /**
   * @param function monotone in magnitude
   */
  static LookUpTable of(TableFormat format, double range, DoubleUnaryOperator function) {
    double largest = Math.max(Math.abs(function.applyAsDouble(0)), Math.abs(function.applyAsDouble(range)));
    FixedPoint numbers = FixedPoint.upTo(largest, format.numbers());
    double[] entries = switch (format.entries()) {
      case TableFormat.Count(int count) -> entries(count, range, function, numbers);
      case TableFormat.Unlimited _ -> new double[0];
    };
    return new LookUpTable(function, range, numbers, entries);
  }

  private static double[] entries(int count, double range, DoubleUnaryOperator function, FixedPoint numbers) {
    var entries = new double[count];
    for (int entry = 0; entry < count; entry++) {
      entries[entry] = numbers.round(function.applyAsDouble(range * entry / (count - 1)));
    }
    return entries;
  }

  double at(double argument) {
    if (entries.length == 0 || Double.isNaN(argument)) {
      return format.round(function.applyAsDouble(argument));
    }
    long nearest = Math.round(argument / range * (entries.length - 1));
    return entries[(int) Math.clamp(nearest, 0L, entries.length - 1L)];
  }

  /** Of the entries, and so of every sum over them. */
  FixedPoint format() {
    return format;
  }
}
