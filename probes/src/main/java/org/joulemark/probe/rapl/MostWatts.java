package org.joulemark.probe.rapl;

import org.joulemark.api.Scope;

/** More than a domain can draw: beyond it a rise of the counter is no energy. */
final class MostWatts {

  /** Power limits hold for averages over seconds; a few milliseconds may draw some times as much. */
  private static final double FACTOR_ABOVE_LIMIT = 4;
  /** A limit may be set lower than the domain can go. */
  private static final double LEAST = 200;
  /** No socket of 2025 is rated above 500 W. */
  private static final double WITHOUT_LIMIT = 2_000;
  private static final double PLATFORM_WITHOUT_LIMIT = 10_000;

  private MostWatts() {}

  /** By the highest power that the kernel names for the domain, 0 where it names none. */
  static double ofLimit(double limitWatts, Scope scope) {
    return limitWatts > 0 ? Math.max(LEAST, FACTOR_ABOVE_LIMIT * limitWatts) : withoutLimit(scope);
  }

  static double withoutLimit(Scope scope) {
    return scope == Scope.PLATFORM ? PLATFORM_WITHOUT_LIMIT : WITHOUT_LIMIT;
  }
}
