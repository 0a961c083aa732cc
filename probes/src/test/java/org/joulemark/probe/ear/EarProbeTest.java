package org.joulemark.probe.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.joulemark.probe.command.Refusal.assertLacking;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.joulemark.probe.command.KnownPower;
import org.joulemark.probe.command.ProbeTime;
import org.joulemark.probe.command.ShellScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarProbeTest {

  private static final Map<String, String> IN_STEP = Map.of("SLURM_JOB_ID", "7", "SLURM_STEP_ID", "0");
  private static final String JOULES = "    JOB-STEP NODE       POWER(W)   TIME(s)    ENERGY(J)    ";
  private static final String KILOWATT_HOURS = "    JOB-STEP NODE       POWER(W)   TIME(s)    ENERGY(KWh)  ";

  @TempDir
  private Path folder;
  private ProbeTime time;

  @BeforeEach
  void holdTheClock() {
    time = ProbeTime.in(folder);
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithTheKnownPowerOfEveryRelease(SimulatedEacct release) throws InterruptedException {
    try (EnergyMeter meter = open(IN_STEP, Map.of("program", release.write(folder, time)))) {
      KnownPower.requireAgreement(meter, release.watts(), Duration.ofMillis(1500), time);
    }
  }

  @ParameterizedTest
  @CsvSource({"EAR_4_0,1", "EAR_4_3,1", "EAR_5_1,1", "EAR_5_2,0.01", "EAR_6_0,36000"})
  void itsResolutionIsTheLastDigitOfTheUnitOfTheRelease(SimulatedEacct release, double joules)
      throws InterruptedException {
    try (EnergyMeter meter = open(IN_STEP, Map.of("program", release.write(folder, time)))) {
      assertThat(meter.domains().getFirst().resolutionJoules()).isCloseTo(joules, within(1e-6 * joules));
    }
  }

  @Test
  void countsTheMeasuredJoulesOfTheNode() throws InterruptedException {
    try (EnergyMeter meter = open(IN_STEP,
        Map.of("program", SimulatedEacct.EAR_5_2.write(folder, time), "relativeUncertainty", "0.03"))) {
      EnergyDomain domain = meter.domains().getFirst();

      assertThat(domain.id()).isEqualTo("node");
      assertThat(domain.scope()).isEqualTo(Scope.NODE);
      assertThat(domain.provenance()).isEqualTo(Provenance.MEASURED);
      assertThat(domain.reading()).isEqualTo(EnergyReading.COUNTED);
      assertThat(domain.relativeUncertainty()).isEqualTo(0.03);
    }
  }

  @Test
  void observesHowOftenRecordsAreRenewed() throws InterruptedException {
    try (EnergyMeter meter = open(IN_STEP, Map.of("program", SimulatedEacct.EAR_5_2.write(folder, time)))) {
      assertThat(meter.domains().getFirst().updateInterval().toMillis())
          .isGreaterThanOrEqualTo(SimulatedEacct.RENEWAL_MILLIS);
    }
  }

  @Test
  void aRecordThatStandsStillIsNoMeter() {
    assertRefusal("echo '" + JOULES + "'\necho '7-0 cmp2506 400.00 100 40000.00'")
        .contains("stood still", "when a step or application ends", "setting library", "ipmi, rapl, slurm");
  }

  @Test
  void refusesKilowattHoursThatAreJoulesByPowerAndTime() {
    // As the manual of release 6 shows it: 388.79 W for 3660 s are 0.40 kWh.
    assertRefusal("echo '" + KILOWATT_HOURS + "'\necho '7-0 cmp2506 388.79 3660 142'")
        .contains("contradicts itself", "142 KWh");
  }

  @Test
  void refusesJoulesThatAreKilowattHoursByPowerAndTime() {
    assertRefusal("echo '" + JOULES + "'\necho '7-0 cmp2506 388.79 3660 0.40'").contains("0.40 J");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wh", "MJ", "", "kJ"})
  void refusesAnyOtherUnit(String unit) {
    assertRefusal("echo '" + JOULES.replace("(J)", "(" + unit + ")") + "'\necho '7-0 cmp2506 400.00 100 40000.00'")
        .contains("'" + unit + "'", "ENERGY(J) of releases before 6, ENERGY(KWh) of releases 6 or later");
  }

  @Test
  void refusesAHeadingWithoutUnit() {
    assertRefusal("echo 'JOB-STEP NODE POWER(W) TIME(s) ENERGY'\necho '7-0 cmp2506 400.00 100 40000.00'")
        .contains("no table with ENERGY(J) or ENERGY(KWh)");
  }

  @Test
  void refusesAReleaseThatContradictsTheHeading() {
    assertRefusal("if [ \"$1\" = -v ]; then echo 'EAR version 6.1'; exit; fi\necho '" + JOULES
        + "'\necho '7-0 cmp2506 400.00 100 40000.00'").contains("EAR 6", "the unit cannot be known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"echo 'No jobs found.'", "echo 'No jobs found.' >&2"})
  void aJobWithoutRecordsIsExplained(String complaint) {
    assertRefusal(complaint + "\nexit 1").contains("no record of step 7.0", "No jobs found.", "srun --ear=on");
  }

  @Test
  void takesNoRowOfAnotherStep() {
    assertRefusal("echo '" + JOULES + "'\necho '7-sb cmp2506 400.00 100 40000.00'").contains("no row 7-0");
  }

  @Test
  void asksForTheBatchStepByEarsOwnName() {
    assertRefusal(Map.of("SLURM_JOB_ID", "7"), "echo \"asked for $2\"\nexit 1").contains("asked for 7.sb");
  }

  @Test
  void severalNodesNeedAName() {
    assertRefusal("echo '" + JOULES + "'\necho '7-0 cmp2506 400.00 100 40000.00'\n"
        + "echo '7-0 cmp2507 400.00 100 40000.00'").contains("setting node", "cmp2506, cmp2507");
  }

  @Test
  void ofSeveralNodesTakesItsOwn() throws InterruptedException {
    String eacct = ShellScript.write(folder, "eacct", "echo '" + JOULES + "'\necho '7-0 cmp2506 400.00 100 40000.00'\n"
        + "read millis < '" + time.shown()
        + "'\nenergy=$((millis / 20 * 8))\necho \"7-0 cmp2507 1.00 $energy $energy.00\"");
    var environment = new HashMap<>(IN_STEP);
    environment.put("SLURMD_NODENAME", "cmp2507");
    try (EnergyMeter meter = open(environment, Map.of("program", eacct))) {
      assertThat(meter.read().joules().getFirst()).isNotNegative();
    }
  }

  @Test
  void refusesTwoApplicationsOfOneStepForTheyMayOverlap() {
    assertRefusal("echo '" + JOULES + "'\necho '7-0 cmp2506 400.00 100 40000.00'\n"
        + "echo '7-0 cmp2506 400.00 50 20000.00'").contains("2 records", "may overlap");
  }

  @Test
  void refusesAFigureThatIsNone() {
    assertRefusal("echo '" + JOULES + "'\necho '7-0 cmp2506 400.00 100 nan'").contains("nan");
  }

  @Test
  void refusesAnotherProgramsOutput() {
    assertRefusal("echo 'Error reading from database'").contains("'Error reading from database'", "4.0 to 6.3");
  }

  @Test
  void aMissingProgramIsNamedWithTheRemedy() {
    assertRefusal(IN_STEP, Map.of("program", folder.resolve("none").toString()))
        .contains("none", "module load ear", "setting program");
  }

  @Test
  void aProgramThatHangsIsGivenUp() {
    time.letLimitsRunOut();

    assertRefusal(IN_STEP,
        Map.of("program", ShellScript.write(folder, "eacct", "sleep 60"), "timeoutSeconds", "0.2"))
        .contains("did not answer within 0.2 s", "timeoutSeconds");
  }

  @Test
  void outsideOfAJobTellsHowToGetOne() {
    assertRefusal(Map.of(), Map.of()).contains("SLURM_JOB_ID", "srun", "setting job");
  }

  @Test
  void aFigureThatFallsEndsTheCounting() throws InterruptedException {
    Path marker = folder.resolve("fallen");
    String eacct = ShellScript.write(folder, "eacct", "echo '" + JOULES + "'\nif [ -e " + marker
        + " ]; then echo '7-0 cmp2506 1.00 1 1.00'; exit; fi\n"
        + "read millis < '" + time.shown()
        + "'\nenergy=$((millis / 20 * 8))\necho \"7-0 cmp2506 1.00 $energy $energy.00\"");
    try (EnergyMeter meter = open(IN_STEP, Map.of("program", eacct))) {
      meter.read();
      assertThat(marker.toFile().mkdir()).isTrue();

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContaining("node jumped backwards");
    }
  }

  private AbstractStringAssert<?> assertRefusal(String script) {
    return assertRefusal(IN_STEP, script);
  }

  private AbstractStringAssert<?> assertRefusal(Map<String, String> environment, String script) {
    return assertRefusal(environment,
        Map.of("program", ShellScript.write(folder, "eacct", script), "watchSeconds", "0.1"));
  }

  private AbstractStringAssert<?> assertRefusal(Map<String, String> environment, Map<String, String> given) {
    return assertLacking(() -> {
      try (EnergyMeter meter = open(environment, given)) {
        meter.read();
      }
    });
  }

  private EnergyMeter open(Map<String, String> environment, Map<String, String> given) throws InterruptedException {
    var probe = new EarProbe(environment, Map.of());
    return probe.open(Settings.of(probe.settings(), given), time);
  }
}
