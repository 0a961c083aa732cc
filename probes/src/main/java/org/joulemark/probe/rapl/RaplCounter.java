package org.joulemark.probe.rapl;

import org.joulemark.api.Scope;
import org.joulemark.probe.source.CounterScale;
import org.joulemark.probe.source.RawCounter;
import org.jspecify.annotations.Nullable;

/**
 * One energy counter as the kernel lists it, before it is known whether it is told twice.
 *
 * @param wholeId the counter that contains this one, or null where none but the platform does
 * @param startsAtOpening whether it counts from zero when it is opened, where others show what the register holds
 * @param unitJoules the unit of the register behind the counter: it cannot step more finely
 * @param joulesUntilLost how much may be counted between two reads before some of it is lost
 */
record RaplCounter(
    String id,
    Scope scope,
    @Nullable String wholeId,
    RawCounter raw,
    CounterScale scale,
    boolean startsAtOpening,
    double unitJoules,
    double joulesUntilLost) {

  double secondsUntilLost() {
    return joulesUntilLost / scale.mostWatts();
  }
}
