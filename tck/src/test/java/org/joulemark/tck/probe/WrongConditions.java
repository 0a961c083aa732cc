package org.joulemark.tck.probe;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.joulemark.api.OperatingConditions;

/** How fast and how warm no device runs. */
final class WrongConditions {

  private WrongConditions() {}

  private static OperatingConditions gpu(double clock, double celsius, String... throttling) {
    return new OperatingConditions("gpu-0", clock, Double.NaN, celsius, List.of(throttling));
  }

  static List<OperatingConditions> inHertz() {
    return List.of(gpu(1.98e9, 61));
  }

  static List<OperatingConditions> inMillidegrees() {
    return List.of(gpu(1980, 61_000));
  }

  static List<OperatingConditions> ofOneDeviceTwice() {
    return List.of(gpu(1980, 61), gpu(1980, 61));
  }

  static List<OperatingConditions> withoutWords() {
    return List.of(gpu(1980, 61, " "));
  }

  /** Told at the first call alone. */
  static Supplier<List<OperatingConditions>> lostLater() {
    var calls = new AtomicInteger();
    return () -> calls.getAndIncrement() == 0 ? List.of(gpu(1980, 61)) : List.of();
  }
}
