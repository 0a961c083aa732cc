package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joulemark.api.Scope;
import org.joulemark.probe.source.CounterScale;
import org.junit.jupiter.api.Test;

class MirroredCountersTest {

  private static final long RANGE = 1000;

  @Test
  void countsOneRegisterOnceThoughAnUpdateCameBetweenTheReads() {
    WatchedCounter first = counter("package-0-die-0", 10, 10, 20, 30, 30, 40);
    WatchedCounter mirror = counter("package-0-die-1", 10, 20, 20, 30, 30, 40);

    assertThat(MirroredCounters.once(List.of(first, mirror))).containsExactly(first);
  }

  @Test
  void countsOneRegisterOnceThoughItStartedFromZeroBetweenTheReads() {
    WatchedCounter first = counter("package-0-die-0", 970, 980, 990, 0, 10, 20);
    WatchedCounter mirror = counter("package-0-die-1", 970, 980, 0, 0, 10, 20);

    assertThat(MirroredCounters.once(List.of(first, mirror))).containsExactly(first);
  }

  @Test
  void keepsTwoThatCrossEachOther() {
    WatchedCounter slow = counter("package-0-die-0", 100, 101, 102, 103, 104, 105);
    WatchedCounter fast = counter("package-0-die-1", 99, 101, 103, 105, 107, 109);

    assertThat(MirroredCounters.once(List.of(slow, fast))).containsExactly(slow, fast);
  }

  @Test
  void keepsTwoThatAlwaysAreAFewStepsApart() {
    WatchedCounter first = counter("package-0-die-0", 10, 20, 30, 40, 50, 60);
    WatchedCounter other = counter("package-0-die-1", 15, 25, 35, 45, 55, 65);

    assertThat(MirroredCounters.once(List.of(first, other))).containsExactly(first, other);
  }

  @Test
  void countsOneRegisterOnceThoughItsEventsWereOpenedOneAfterTheOther() {
    WatchedCounter first = event("package-0-die-0", 9, 19, 32, 41, 52, 60, 71, 85, 90);
    WatchedCounter mirror = event("package-0-die-1", 1, 11, 24, 33, 44, 52, 63, 77, 82);

    assertThat(MirroredCounters.once(List.of(first, mirror))).containsExactly(first);
  }

  @Test
  void keepsTwoEventsOfLikePower() {
    WatchedCounter first = event("package-0-die-0", 9, 19, 32, 41, 52, 60, 71, 85, 90);
    WatchedCounter other = event("package-0-die-1", 1, 12, 22, 34, 43, 53, 61, 77, 83);

    assertThat(MirroredCounters.once(List.of(first, other))).containsExactly(first, other);
  }

  private static WatchedCounter counter(String id, long... counts) {
    return watched(id, false, counts);
  }

  private static WatchedCounter event(String id, long... counts) {
    return watched(id, true, counts);
  }

  private static WatchedCounter watched(String id, boolean startsAtOpening, long... counts) {
    var scale = new CounterScale(1e-6, RANGE, 200);
    return new WatchedCounter(
        new RaplCounter(id, Scope.CPU_PACKAGE, null, () -> 0, scale, startsAtOpening, 1e-6, 1), counts, 6_000_000);
  }
}
