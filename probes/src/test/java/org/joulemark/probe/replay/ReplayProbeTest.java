package org.joulemark.probe.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayProbeTest {

  /** Of binary fractions. */
  private static final double ROUNDING = 1e-9;

  private final ReplayProbe probe = new ReplayProbe();
  private final HeldTime time = HeldTime.still();

  @TempDir
  private Path folder;

  @Test
  void withoutATraceItSaysWhichSettingNamesOne() {
    assertThatThrownBy(() -> probe.open(settings(Map.of()), time)).isInstanceOf(InvalidInputException.class)
        .hasMessage("no trace to play; name one by probes.replay.trace");
  }

  @Test
  void domainsAreThoseOfTheHeaderButReplayed() throws IOException {
    try (EnergyMeter meter = open(TraceFile.ofConstantPower(folder.resolve("t.jsonl"), 60))) {
      assertThat(meter.domains()).element(1).isEqualTo(new EnergyDomain("core-0", Scope.CPU_CORES, Provenance.REPLAYED,
          EnergyReading.COUNTED, 6.103515625E-5, Duration.ofMillis(20), 0.02, "package-0"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"process", "cpu-package", "cpu-cores", "cpu-uncore", "dram", "gpu-board", "rail", "platform",
    "node"})
  void everyScopeOfResultsIsUnderstood(String scope) throws IOException {
    Path trace = write(TraceFile.header(TraceFile.domain("d", scope, "null")), "[600000000000,1.0]");
    try (EnergyMeter meter = open(trace)) {
      assertThat(meter.domains().getFirst().scope().name().replace('_', '-')).isEqualToIgnoringCase(scope);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.jsonl", "t.jsonl.gz"})
  void agreesWithTheRecordedPower(String name) throws IOException, InterruptedException {
    try (EnergyMeter meter = open(TraceFile.ofConstantPower(folder.resolve(name), 120))) {
      EnergySample before = meter.read();
      time.advance(Duration.ofSeconds(1));
      EnergySample after = meter.read();

      assertThat(after.nanoTime() - before.nanoTime()).isEqualTo(1_000_000_000);
      assertThat(after.joules().get(0) - before.joules().get(0)).isCloseTo(TraceFile.PACKAGE_WATTS, within(ROUNDING));
    }
  }

  @Test
  void stepsAreAsRecorded() throws IOException, InterruptedException {
    Path trace = write(TraceFile.onePackage(), "[0,0.0]", "[200000000,1.0]", "[400000000,2.5]", "[120000000000,4.0]");
    var told = new ArrayList<Double>();
    try (EnergyMeter meter = open(trace)) {
      for (long millis : List.of(199, 1, 199, 1, 1000)) {
        time.advance(Duration.ofMillis(millis));
        told.addAll(meter.read().joules());
      }
    }
    assertThat(told).containsExactly(0.0, 1.0, 1.0, 2.5, 2.5);
  }

  @Test
  void endsWithTheTrace() throws IOException {
    Path trace = write(TraceFile.onePackage(), "[0,0.0]", "[1000,1.0]");
    try (EnergyMeter meter = open(trace)) {
      time.advance(Duration.ofNanos(1001));

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContainingAll(trace.toString(), "the trace is over after 1.00000e-06 s",
              "probes.replay.repeat=true");
    }
  }

  @Test
  void endsAsItsMeterEnded() throws IOException {
    Path trace = write(TraceFile.onePackage(), "[0,0.0]", "[1000,1.0]", "{\"lost\":\"package-0 jumped backwards\"}");
    try (EnergyMeter meter = open(trace)) {
      time.advance(Duration.ofNanos(1001));

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContainingAll("as recorded", "package-0 jumped backwards");
    }
  }

  @Test
  void aTraceOfAMeterThatWasLostDoesNotStartOver() throws IOException {
    Path trace = write(TraceFile.onePackage(), "[1000,1.0]", "{\"lost\":\"package-0 jumped backwards\"}");
    try (EnergyMeter meter = open(trace, Map.of("repeat", "true"))) {
      time.advance(Duration.ofNanos(1001));

      assertThatThrownBy(meter::read).hasMessageContaining("package-0 jumped backwards");
    }
  }

  @Test
  void marksAreNoSamples() throws IOException, InterruptedException {
    Path trace = write(TraceFile.onePackage(), "{\"mark\":\"idle-before\",\"fromNanos\":1,\"toNanos\":2}",
        "[600000000000,1.0]");
    try (EnergyMeter meter = open(trace)) {
      assertThat(meter.read().joules()).containsExactly(0.0);
    }
  }

  @Test
  void beginsWithinTheTraceAtZero() throws IOException, InterruptedException {
    Path trace = write(TraceFile.onePackage(), "[0,0.0]", "[300000000000,70.0]", "[900000000000,99.0]");
    try (EnergyMeter meter = open(trace, Map.of("fromSeconds", "400"))) {
      assertThat(meter.read().joules()).containsExactly(0.0);
    }
  }

  @Test
  void refusesToBeginAfterTheEnd() throws IOException {
    Path trace = write(TraceFile.onePackage(), "[0,0.0]", "[2000000000,1.0]");

    assertThatThrownBy(() -> open(trace, Map.of("fromSeconds", "2"))).isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("fromSeconds", "over after 2.00000 s");
  }

  @Test
  void startsOverWithTotalsThatGoOn() throws IOException, InterruptedException {
    Path trace = write(TraceFile.onePackage(), "[0,0.0]", "[50000000,1.0]", "[100000000,2.0]");
    try (EnergyMeter meter = open(trace, Map.of("repeat", "true"))) {
      time.advance(Duration.ofMillis(730));

      // Seven rounds of 2 J, and what was told 30 ms into the eighth.
      assertThat(meter.read().joules().getFirst()).isCloseTo(7 * 2, within(ROUNDING));
    }
  }

  @Test
  void joulesNeverFallWhereTheTraceStartsOver() throws IOException, InterruptedException {
    Path trace = write(TraceFile.onePackage(), "[0,0.1]", "[500000,0.3]", "[1000000,0.7]");
    try (EnergyMeter meter = open(trace, Map.of("repeat", "true"))) {
      double last = 0;
      for (int read = 0; read < 20_000; read++) {
        time.advance(Duration.ofNanos(90_001));
        double joules = meter.read().joules().getFirst();
        assertThat(joules).isGreaterThanOrEqualTo(last);
        last = joules;
      }
    }
  }

  @Test
  void aClosedMeterIsNotRead() throws IOException {
    EnergyMeter meter = open(TraceFile.ofConstantPower(folder.resolve("t.jsonl"), 60));
    meter.close();
    meter.close();

    assertThatIllegalStateException().isThrownBy(meter::read).withMessageContaining("closed");
  }

  private Path write(String... lines) throws IOException {
    return TraceFile.write(folder.resolve("t.jsonl"), List.of(lines));
  }

  private EnergyMeter open(Path trace) {
    return open(trace, Map.of());
  }

  private EnergyMeter open(Path trace, Map<String, String> more) {
    var given = new HashMap<>(more);
    given.put("trace", trace.toString());
    return probe.open(settings(given), time);
  }

  private Settings settings(Map<String, String> given) {
    return Settings.of(probe.settings(), given);
  }
}
