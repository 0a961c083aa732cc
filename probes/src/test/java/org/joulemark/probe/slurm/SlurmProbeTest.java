package org.joulemark.probe.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.joulemark.probe.command.Refusal.assertLacking;
import static org.joulemark.probe.command.Refusal.assertMistake;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlurmProbeTest {

  private static final Map<String, String> IN_STEP = Map.of("SLURM_JOB_ID", "7", "SLURM_STEP_ID", "0");
  private static final String RAPL = "acct_gather_energy/rapl";
  private static final String IPMI = "acct_gather_energy/ipmi";

  @TempDir
  private Path folder;
  private ProbeTime time;

  @BeforeEach
  void holdTheClock() {
    time = ProbeTime.in(folder);
  }

  @Test
  void agreesWithTheKnownPower() throws InterruptedException {
    try (EnergyMeter meter = open(IN_STEP, simulated(RAPL, "task=30", ""))) {
      KnownPower.requireAgreement(meter, SimulatedSlurm.WATTS, Duration.ofMillis(1500), time);
    }
  }

  @ParameterizedTest
  @CsvSource({"rapl,packages-and-memory,PLATFORM,COUNTED", "ipmi,node,NODE,INTEGRATED", "xcc,node,NODE,COUNTED",
    "pm_counters,node,NODE,COUNTED", "ibmaem,node,NODE,COUNTED"})
  void whatTheJoulesAreSpentByDependsOnThePlugin(String plugin, String id, Scope scope, EnergyReading reading)
      throws InterruptedException {
    EnergyDomain domain = domain("acct_gather_energy/" + plugin, "task=30", "");

    assertThat(domain.id()).isEqualTo(id);
    assertThat(domain.scope()).isEqualTo(scope);
    assertThat(domain.reading()).isEqualTo(reading);
    assertThat(domain.provenance()).isEqualTo(Provenance.MEASURED);
    assertThat(domain.resolutionJoules()).isEqualTo(1);
  }

  @Test
  void powerOfGpusThatSlurmIntegratesIsAnEstimateAndNeedsAnUncertainty() throws InterruptedException {
    var settings = new HashMap<>(simulated("acct_gather_energy/gpu", "task=30", ""));
    assertRefusal(IN_STEP, settings).contains("relativeUncertainty", "nvml");

    settings.put("relativeUncertainty", "0.1");
    try (EnergyMeter meter = open(IN_STEP, settings)) {
      assertThat(meter.domains().getFirst().provenance()).isEqualTo(Provenance.ESTIMATED);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"rapl;task=10;;10", "rapl;45;;45", "rapl;task=5,energy=20;;20",
    "rapl;task=30,energy=1;;30", "rapl;energy=5;;30", "ipmi;task=1;EnergyIPMIFrequency = 12;12",
    "xcc;task=1;EnergyIPMIFrequency     = 12 sec;12", "ipmi;task=1;;30", "xcc;task=1;;30"})
  void theFigureIsRenewedWithTheRarestOfItsSamples(String plugin, String frequency, @Nullable String gather,
      int seconds) throws InterruptedException {
    String configured = gather == null ? "" : gather;
    assertThat(domain("acct_gather_energy/" + plugin, frequency, configured).updateInterval())
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void refusesAClusterThatSamplesAtTheEndOnly() {
    assertRefusal(IN_STEP, configured(RAPL, "task=0", "echo '5|node01'")).contains("task=0",
        "srun --acctg-freq=task=1", "updateSeconds=1");
  }

  @Test
  void refusesASamplingIntervalThatIsNone() {
    assertRefusal(IN_STEP, configured(RAPL, "task=1x", "echo '5|node01'")).contains("'1x'", "updateSeconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acct_gather_energy/none", "(null)", ""})
  void aClusterWithoutMeterIsSentToItsAdministrator(String energyType) {
    assertRefusal(IN_STEP, configured(energyType, "task=30", "echo '5|node01'"))
        .contains("measures no energy", "slurm.conf", RAPL);
  }

  @Test
  void refusesASumOfPartsAndTheirWhole() {
    assertRefusal(IN_STEP, configured("acct_gather_energy/gpu," + IPMI, "task=30", "echo '5|node01'"))
        .contains("adds up", "parts and their whole");
  }

  @Test
  void refusesASourceOfUnknownScope() {
    assertRefusal(IN_STEP, configured("acct_gather_energy/cray_aries", "task=30", "echo '5|node01'"))
        .contains("cray_aries", "known: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "4294967294", "4294967295", "18446744073709551614", "18446744073709551615"})
  void whatIsNotMeasuredIsNotZeroJoules(String figure) {
    assertRefusal("echo '" + figure + "|node01'").contains("has not measured step 7.0", "modprobe msr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"101.63K", "-5", "5.5", "nan", "123456789012345678901234567890"})
  void refusesWhatIsNoWholeNumberOfJoules(String figure) {
    assertRefusal("echo '" + figure + "|node01'").contains(figure, "whole number of joules");
  }

  @Test
  void whatWasMeasuredAndIsNotAnyMoreEndsTheCounting() throws InterruptedException {
    Path marker = folder.resolve("stopped");
    var settings =
        configured(RAPL, "task=30", "if [ -e " + marker + " ]; then echo '0|node01'; else echo '5|node01'; fi");
    try (EnergyMeter meter = open(IN_STEP, settings)) {
      meter.read();
      assertThat(marker.toFile().mkdir()).isTrue();

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContaining("has not measured");
    }
  }

  @Test
  void aFigureThatFallsEndsTheCounting() throws InterruptedException {
    Path marker = folder.resolve("fallen");
    var settings =
        configured(RAPL, "task=30", "if [ -e " + marker + " ]; then echo '4|node01'; else echo '5|node01'; fi");
    try (EnergyMeter meter = open(IN_STEP, settings)) {
      meter.read();
      assertThat(marker.toFile().mkdir()).isTrue();

      assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class)
          .hasMessageContaining("jumped backwards");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5|node[01-02]", "5|node01,node07"})
  void refusesTheSumOfSeveralNodes(String line) {
    assertRefusal("echo '" + line + "'").contains("several nodes", "srun --nodes=1");
  }

  @Test
  void aStepThatDoesNotRunIsExplained() {
    assertRefusal("echo 'sstat: error: 7.0 not found running.' >&2").contains("7.0 not found running",
        "squeue --me --steps");
  }

  @Test
  void refusesAnotherProgramsOutput() {
    assertRefusal("echo 'hello'").contains("'hello'", "joules|nodes");
  }

  @Test
  void refusesAnotherProgramsConfiguration() {
    var settings = new HashMap<>(configured(RAPL, "task=30", "echo '5|node01'"));
    settings.put("scontrol", ShellScript.write(folder, "scontrol", "echo 'slurm_load_ctl_conf error' >&2\nexit 1"));
    assertRefusal(IN_STEP, settings).contains("AcctGatherEnergyType", "slurm_load_ctl_conf error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sstat", "scontrol"})
  void aMissingProgramIsNamedWithTheRemedy(String program) {
    var settings = new HashMap<>(configured(RAPL, "task=30", "echo '5|node01'"));
    settings.put(program, folder.resolve("none").toString());
    assertRefusal(IN_STEP, settings).contains("none", "module load slurm", "setting " + program);
  }

  @Test
  void aProgramThatHangsIsGivenUp() {
    var settings = new HashMap<>(configured(RAPL, "task=30", "sleep 60"));
    settings.put("timeoutSeconds", "0.3");
    time.letLimitsRunOut();

    assertRefusal(IN_STEP, settings).contains("did not answer within 0.3 s", "timeoutSeconds");
  }

  @Test
  void outsideOfAJobTellsHowToGetOne() {
    assertRefusal(Map.of(), Map.of()).contains("SLURM_JOB_ID is not set", "srun", "sbatch");
  }

  @ParameterizedTest
  @CsvSource({"4294967291,7.batch", "4294967292,7.extern", "4294967290,7.interactive", "3,7.3", "'',7.batch"})
  void asksForTheStepThatTheEnvironmentNames(String variable, String asked) {
    assertRefusal(Map.of("SLURM_JOB_ID", "7", "SLURM_STEP_ID", variable),
        configured(RAPL, "task=30", "echo \"asked for $2\" >&2")).contains("asked for " + asked);
  }

  @Test
  void aJobOfTheSettingsDoesNotTakeTheStepOfTheEnvironment() {
    var settings = new HashMap<>(configured(RAPL, "task=30", "echo \"asked for $2\" >&2"));
    settings.put("job", "8");
    assertRefusal(IN_STEP, settings).contains("asked for 8.batch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0; rm -rf /", "-1", "last"})
  void refusesAStepThatIsNone(String step) {
    assertMistake(() -> tryOut(IN_STEP, Map.of("step", step))).contains(step, "allowed: a whole number, batch");
  }

  private AbstractStringAssert<?> assertRefusal(String sstat) {
    return assertRefusal(IN_STEP, configured(RAPL, "task=30", sstat));
  }

  private EnergyDomain domain(String energyType, String frequency, String gather) throws InterruptedException {
    var settings = new HashMap<>(simulated(energyType, frequency, gather));
    settings.remove("updateSeconds");
    try (EnergyMeter meter = open(IN_STEP, settings)) {
      return meter.domains().getFirst();
    }
  }

  private Map<String, String> configured(String energyType, String frequency, String sstat) {
    return Map.of("sstat", ShellScript.write(folder, "sstat", sstat), "scontrol",
        SimulatedSlurm.scontrol(folder, energyType, frequency, ""));
  }

  private Map<String, String> simulated(String energyType, String frequency, String gather) {
    return Map.of("sstat", SimulatedSlurm.sstat(folder, time), "scontrol",
        SimulatedSlurm.scontrol(folder, energyType, frequency, gather), "updateSeconds",
        String.valueOf(SimulatedSlurm.RENEWAL_MILLIS / 1e3));
  }

  private AbstractStringAssert<?> assertRefusal(Map<String, String> environment, Map<String, String> given) {
    return assertLacking(() -> tryOut(environment, given));
  }

  private void tryOut(Map<String, String> environment, Map<String, String> given) throws InterruptedException {
    try (EnergyMeter meter = open(environment, given)) {
      meter.read();
    }
  }

  private EnergyMeter open(Map<String, String> environment, Map<String, String> given) throws InterruptedException {
    var probe = new SlurmProbe(environment, Map.of());
    return probe.open(Settings.of(probe.settings(), given), time);
  }
}
