package org.joulemark.probe.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.probe.command.KnownPower;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarDaemonTest {

  @TempDir
  private Path folder;

  @Test
  void agreesWithTheKnownPower() throws InterruptedException {
    try (EnergyMeter meter = open(SimulatedDaemon.compile(folder, SimulatedDaemon.COUNTS_JOULES))) {
      KnownPower.requireAgreement(meter, SimulatedDaemon.WATTS, Duration.ofMillis(1500));
    }
  }

  @Test
  void millijoulesThatStepByJoulesHaveTheResolutionOfJoules() {
    try (EnergyMeter meter = open(SimulatedDaemon.compile(folder, SimulatedDaemon.COUNTS_JOULES))) {
      EnergyDomain domain = meter.domains().getFirst();

      assertThat(domain.resolutionJoules()).isGreaterThanOrEqualTo(1);
      assertThat(domain.scope()).isEqualTo(Scope.NODE);
      assertThat(domain.provenance()).isEqualTo(Provenance.MEASURED);
    }
  }

  @Test
  void aDaemonThatTakesNoConnectionIsExplained() {
    assertThat(refusal(SimulatedDaemon.COUNTS_JOULES.replace("connected = 1; return 0", "return -1")))
        .contains("ear_connect fails", "module load ear");
  }

  @Test
  void zeroMillijoulesAreAFailedReadingOfTheDaemon() {
    assertThat(refusal(SimulatedDaemon.COUNTS_JOULES.replace("*energy_mj = ms", "*energy_mj = 0 * ms")))
        .contains("gives no energy", "0 mJ");
  }

  @Test
  void aDaemonThatDoesNotAnswerInTimeEndsTheCounting() {
    assertThat(refusal(SimulatedDaemon.COUNTS_JOULES.replace("connected ? 0 : -1", "-21"))).contains("answers -21");
  }

  @Test
  void aCounterThatStandsStillIsNoMeter() {
    assertThat(refusal(SimulatedDaemon.COUNTS_JOULES.replace("*energy_mj = ms", "*energy_mj = 5 + 0 * ms")))
        .contains("stood still", "daemon's log");
  }

  @Test
  void aLibraryWithoutTheFunctionsIsNamed() {
    assertThat(refusal("int ear_connect() { return 0; }")).contains("libear_api.so", "no function ear_disconnect");
  }

  @Test
  void aFileThatIsNoLibraryIsNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("libear_api.so"), "no library");
    assertThat(refusalOf(text.toString())).contains("libear_api.so", "a shared library for this machine");
  }

  @Test
  void aRefusedMeterLeavesNoConnectionBehind() {
    refusal(SimulatedDaemon.COUNTS_JOULES.replace("*energy_mj = ms", "*energy_mj = 5 + 0 * ms"));
    try (EnergyMeter meter = open(SimulatedDaemon.compile(folder, SimulatedDaemon.COUNTS_JOULES))) {
      assertThat(meter.read().joules()).hasSize(1);
    }
  }

  private String refusal(String source) {
    return refusalOf(SimulatedDaemon.compile(folder, source));
  }

  private static String refusalOf(String library) {
    var probe = new EarProbe(Map.of(), Map.of());
    Support answer =
        probe.available(Settings.of(probe.settings(), Map.of("library", library, "watchSeconds", "0.1")));
    assertThat(answer).isInstanceOf(Support.No.class);
    String reason = ((Support.No) answer).reason();
    assertThat(reason).doesNotContain("\n");
    return reason;
  }

  private static EnergyMeter open(String library) {
    var probe = new EarProbe(Map.of(), Map.of());
    return probe.open(Settings.of(probe.settings(), Map.of("library", library)));
  }
}
