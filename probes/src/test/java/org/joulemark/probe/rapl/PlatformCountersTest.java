package org.joulemark.probe.rapl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.joulemark.api.Scope;
import org.joulemark.probe.source.CounterScale;
import org.junit.jupiter.api.Test;

class PlatformCountersTest {

  @Test
  void aPsysThatCountsLessThanItsPackagesIsLeftOut() {
    WatchedCounter processor = counter("package-0", Scope.CPU_PACKAGE, 30);
    WatchedCounter platform = counter("psys", Scope.PLATFORM, 10);

    assertThat(PlatformCounters.withoutImpossible(List.of(processor, platform))).containsExactly(processor);
  }

  @Test
  void aPsysThatCountsMoreThanItsPackagesStays() {
    WatchedCounter processor = counter("package-0", Scope.CPU_PACKAGE, 30);
    WatchedCounter platform = counter("psys", Scope.PLATFORM, 31);

    assertThat(PlatformCounters.withoutImpossible(List.of(processor, platform))).containsExactly(processor, platform);
  }

  @Test
  void theSocketThatDoesNotCountForAllIsLeftOut() {
    WatchedCounter processor = counter("package-0", Scope.CPU_PACKAGE, 30);
    WatchedCounter platform = counter("psys", Scope.PLATFORM, 50);
    WatchedCounter still = counter("psys-1", Scope.PLATFORM, 0);

    assertThat(PlatformCounters.withoutImpossible(List.of(processor, platform, still)))
        .containsExactly(processor, platform);
  }

  @Test
  void aPsysWithoutPackagesStays() {
    WatchedCounter platform = counter("psys", Scope.PLATFORM, 0);

    assertThat(PlatformCounters.withoutImpossible(List.of(platform))).containsExactly(platform);
  }

  private static WatchedCounter counter(String id, Scope scope, long step) {
    var counter = new RaplCounter(id, scope, null, () -> 0, new CounterScale(1e-6, 0, 200), false, 1e-6, 1);
    return new WatchedCounter(counter, LongStream.range(0, 20).map(read -> 7 + read * step).toArray(), 20_000_000);
  }
}
