package org.joulemark.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.engine.meter.EnergySource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BestSourcesTest {

  private static final EnergySource ESTIMATE =
      source("estimated-cpu", domain(Scope.PROCESS, Provenance.ESTIMATED, EnergyReading.COUNTED, 0, null));

  private static EnergySource source(String probe, EnergyDomain... domains) {
    return EnergySource.of(probe, List.of(domains));
  }

  private static EnergyDomain domain(
      Scope scope, Provenance provenance, EnergyReading reading, int updateMillis, @Nullable String partOf) {
    return new EnergyDomain("d", scope, provenance, reading, 1, Duration.ofMillis(updateMillis), 0, partOf);
  }

  private static EnergyDomain measured(Scope scope, EnergyReading reading, int updateMillis) {
    return domain(scope, Provenance.MEASURED, reading, updateMillis, null);
  }

  @Test
  void areThoseThatMeasureWhereAnyDoes() {
    assertThat(
        BestSources.judge(
            List.of(ESTIMATE, source("rapl", measured(Scope.CPU_PACKAGE, EnergyReading.COUNTED, 1)))))
        .isEqualTo(Finding.good("energy", "measured here: cpu-package by rapl"));
  }

  @Test
  void areEstimatesWhereNothingElseIsThere() {
    Finding finding = BestSources.judge(List.of(ESTIMATE, EnergySource.refused("rapl", "no right")));
    assertThat(finding.verdict()).isEqualTo(Finding.Verdict.WARNING);
    assertThat(finding.detail()).isEqualTo("only an estimate here: process by estimated-cpu");
  }

  @Test
  void areNeverReplays() {
    var replay = source("replay", domain(Scope.NODE, Provenance.REPLAYED, EnergyReading.COUNTED, 1, null));
    assertThat(BestSources.judge(List.of(replay)).detail()).isEqualTo("no source of joules here");
  }

  @Test
  void countRatherThanIntegrate() {
    assertThat(
        BestSources.judge(
            List.of(
                source("ipmi", measured(Scope.NODE, EnergyReading.INTEGRATED, 10)),
                source("ear", measured(Scope.NODE, EnergyReading.COUNTED, 10_000))))
            .detail())
        .endsWith("node by ear");
  }

  @Test
  void areTheMostFrequentOfTheirKind() {
    assertThat(
        BestSources.judge(
            List.of(
                source("ipmi", measured(Scope.NODE, EnergyReading.INTEGRATED, 5_000)),
                source("hwmon", measured(Scope.NODE, EnergyReading.INTEGRATED, 100))))
            .detail())
        .endsWith("node by hwmon");
  }

  @Test
  void areNamedForEveryScopeThatIsNoPart() {
    var core = domain(Scope.CPU_CORES, Provenance.MEASURED, EnergyReading.COUNTED, 1, "package-0");
    assertThat(
        BestSources.judge(
            List.of(
                source("nvml", measured(Scope.GPU_BOARD, EnergyReading.COUNTED, 100)),
                source("rapl", measured(Scope.CPU_PACKAGE, EnergyReading.COUNTED, 1), core)))
            .detail())
        .isEqualTo("measured here: cpu-package by rapl, gpu-board by nvml");
  }
}
