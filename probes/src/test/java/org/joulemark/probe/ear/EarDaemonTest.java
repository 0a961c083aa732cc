package org.joulemark.probe.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joulemark.probe.command.Refusal.assertLacking;
import static org.joulemark.probe.command.Refusal.assertMistake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.probe.command.KnownPower;
import org.joulemark.probe.command.ProbeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarDaemonTest {

  @TempDir
  private Path folder;
  private ProbeTime time;

  @BeforeEach
  void holdTheClock() {
    time = ProbeTime.in(folder);
  }

  @Test
  void agreesWithTheKnownPower() throws InterruptedException {
    try (EnergyMeter meter = open(SimulatedDaemon.compile(folder, SimulatedDaemon.COUNTS_JOULES, time))) {
      KnownPower.requireAgreement(meter, SimulatedDaemon.WATTS, Duration.ofMillis(1500), time);
    }
  }

  @Test
  void millijoulesThatStepByJoulesHaveTheResolutionOfJoules() throws InterruptedException {
    try (EnergyMeter meter = open(SimulatedDaemon.compile(folder, SimulatedDaemon.COUNTS_JOULES, time))) {
      EnergyDomain domain = meter.domains().getFirst();

      assertThat(domain.resolutionJoules()).isEqualTo(1);
      assertThat(domain.scope()).isEqualTo(Scope.NODE);
      assertThat(domain.provenance()).isEqualTo(Provenance.MEASURED);
    }
  }

  @Test
  void aDaemonThatTakesNoConnectionIsExplained() throws InterruptedException {
    assertRefusal(SimulatedDaemon.COUNTS_JOULES.replace("connected = 1; return 0", "return -1"))
        .contains("ear_connect fails", "module load ear");
  }

  @Test
  void zeroMillijoulesAreAFailedReadingOfTheDaemon() throws InterruptedException {
    assertRefusal(SimulatedDaemon.COUNTS_JOULES.replace("*energy_mj = ms", "*energy_mj = 0 * ms"))
        .contains("gives no energy", "0 mJ");
  }

  @Test
  void aDaemonThatDoesNotAnswerInTimeEndsTheCounting() throws InterruptedException {
    assertRefusal(SimulatedDaemon.COUNTS_JOULES.replace("connected ? 0 : -1", "-21")).contains("answers -21");
  }

  @Test
  void aCounterThatStandsStillIsNoMeter() throws InterruptedException {
    assertRefusal(SimulatedDaemon.COUNTS_JOULES.replace("*energy_mj = ms", "*energy_mj = 5 + 0 * ms"))
        .contains("stood still", "daemon's log");
  }

  @Test
  void aLibraryWithoutTheFunctionsIsNamed() throws InterruptedException {
    String library = SimulatedDaemon.compile(folder, "int ear_connect() { return 0; }", time);

    assertMistake(() -> tryOut(library)).contains("libear_api.so", "no function ear_disconnect");
  }

  @Test
  void aFileThatIsNoLibraryIsNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("libear_api.so"), "no library");

    assertMistake(() -> tryOut(text.toString())).contains("libear_api.so", "a shared library for this machine");
  }

  @Test
  void aRefusedMeterLeavesNoConnectionBehind() throws InterruptedException {
    assertRefusal(SimulatedDaemon.COUNTS_JOULES.replace("*energy_mj = ms", "*energy_mj = 5 + 0 * ms"))
        .contains("stood still");
    try (EnergyMeter meter = open(SimulatedDaemon.compile(folder, SimulatedDaemon.COUNTS_JOULES, time))) {
      assertThat(meter.read().joules()).hasSize(1);
    }
  }

  private AbstractStringAssert<?> assertRefusal(String source) throws InterruptedException {
    String library = SimulatedDaemon.compile(folder, source, time);
    return assertLacking(() -> tryOut(library));
  }

  private void tryOut(String library) throws InterruptedException {
    try (EnergyMeter meter = open(library)) {
      meter.read();
    }
  }

  private EnergyMeter open(String library) throws InterruptedException {
    var probe = new EarProbe(Map.of(), Map.of());
    return probe.open(Settings.of(probe.settings(), Map.of("library", library, "watchSeconds", "0.1")), time);
  }
}
