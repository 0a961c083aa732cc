package org.joulemark.engine.meter;

import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;

/** Why a meter counts nothing, or no longer. */
final class MeterFault {

  private MeterFault() {}

  /** What a probe says for the user to read, or that it fails as none should. */
  static String reason(Throwable failed) {
    return switch (failed) {
      case EnergySourceException absent -> absent.getMessage();
      case InvalidInputException unusable -> unusable.getMessage();
      default -> "it fails (" + failed + "); ask its author to mend it";
    };
  }
}
