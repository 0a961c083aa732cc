package org.joulemark.probe.ipmi;

import static org.joulemark.probe.ipmi.Refusals.assertMistake;
import static org.joulemark.probe.ipmi.Refusals.assertRefusal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.joulemark.probe.command.ProbeTime;
import org.joulemark.probe.ipmi.IpmiSimulator.Bmcs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told where a BMC gives no power; each by the words of the real tools. */
@Tag("slow")
class IpmiRefusalTest {

  private static @Nullable IpmiSimulator simulator;
  private static @Nullable ProbeTime clock;

  @BeforeAll
  static void switchOn(@TempDir Path folder) throws IOException, InterruptedException {
    simulator = IpmiSimulator.start(folder);
    clock = ProbeTime.unseen();
  }

  @AfterAll
  static void switchOff() {
    if (simulator != null) {
      simulator.close();
    }
  }

  private static IpmiSimulator bmc() {
    return Objects.requireNonNull(simulator);
  }

  private static ProbeTime time() {
    return Objects.requireNonNull(clock);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void ofAWrongPasswordSaysWhereItIsToBeCorrected(String tool) {
    assertRefusal(bmc().probe(Map.of("tool", tool), Map.of("BMC_USER", "joule", "BMC_PASSWORD", "wrong")), time())
        .contains("127.0.0.1", "refuses the password", "credentialsFile", "passwordVariable").doesNotContain("wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void ofAnUnknownUserSaysSo(String tool) {
    assertRefusal(bmc().probe(Map.of("tool", tool), Map.of("BMC_USER", "nobody", "BMC_PASSWORD", "wrong")), time())
        .contains("127.0.0.1", "knows no such user", "userVariable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void ofACipherSuiteThatTheBmcLacksSaysHowToListThem(String tool) {
    assertRefusal(bmc().probe(Map.of("tool", tool, "cipherSuite", "17")), time())
        .contains("127.0.0.1", "cipher suite 17", "set cipherSuite", "channel getciphers ipmi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void ofTooLowAPrivilegeNamesThePrivileges(String tool) {
    assertRefusal(bmc().probe(Map.of("tool", tool, "privilegeLevel", "user")), time())
        .contains("privilege level user", "user, operator, administrator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void ofAnUnknownSensorListsThoseInWatts(String tool) {
    assertRefusal(bmc().probe(Map.of("tool", tool, "reading", "sensor", "sensor", "AC Power")), time())
        .contains("127.0.0.1", "no sensor 'AC Power'", "those in watts: DC_Power");
  }

  @Test
  void ofASensorThatIpmitoolCannotBeToldSuggestsTheOtherTool() {
    assertMistake(bmc().probe(Map.of("reading", "sensor", "sensor", "PSU #1")), time()).contains("tool: freeipmi");
  }

  @Test
  void ofAReadingBySensorWithoutASensorAsksForIt() {
    assertMistake(bmc().probe(Map.of("reading", "sensor", "sensor", "")), time()).contains("needs the setting sensor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void ofABmcWithoutDcmiPointsToItsSensors(String tool, @TempDir Path folder) throws IOException, InterruptedException {
    try (IpmiSimulator stock = IpmiSimulator.start(folder, Bmcs.WITHOUT_DCMI)) {
      assertRefusal(stock.probe(Map.of("tool", tool)), time()).contains("does not support power readings by DCMI",
          "sdr elist full", "reading: sensor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void ofAMeasurementThatIsNotActiveIsNoPowerOfZero(String tool, @TempDir Path folder)
      throws IOException, InterruptedException {
    try (IpmiSimulator off = IpmiSimulator.start(folder, Bmcs.WITH_DCMI_SWITCHED_OFF)) {
      assertRefusal(off.probe(Map.of("tool", tool)), time()).contains("measurement is not active", "set-up");
    }
  }

  @ParameterizedTest
  @CsvSource({"ipmitool,dcmi", "ipmitool,sensor", "freeipmi,dcmi", "freeipmi,sensor"})
  void ofZeroWattsOfARunningMachineSaysWhyTheyAreNotBelieved(String tool, String reading)
      throws IOException, InterruptedException {
    bmc().draw(0);
    try {
      assertRefusal(bmc().probe(Map.of("tool", tool, "reading", reading)), time())
          .contains("0 W, which no running machine draws");
    } finally {
      bmc().draw(340);
    }
  }

  @Test
  void ofMoreThanTheNodeCanDrawNamesBothFigures() {
    assertRefusal(bmc().probe(Map.of("mostWatts", "100")), time()).contains("340.000 W", "100.000 W");
  }

  @ParameterizedTest
  @CsvSource({"ipmitool,ipmitool,freeipmi", "freeipmi,freeipmi-tools,ipmitool"})
  void ofAToolThatIsNotInstalledNamesItsPackageAndTheOther(
      String tool, String debianPackage, String other, @TempDir Path empty) {
    assertRefusal(bmc().probe(Map.of("tool", tool, "programFolder", empty.toString())), time())
        .contains("apt install " + debianPackage, "tool: " + other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void ofAPortWhereNobodyListensComesInTime(String tool) {
    ProbeTime impatient = ProbeTime.unseen();
    impatient.letLimitsRunOut();

    assertRefusal(bmc().probe(Map.of("tool", tool, "port", "9")), impatient).contains("127.0.0.1 port 9",
        "does not answer", "timeoutSeconds");
  }

  @Test
  void ofAPortWhereNobodyListensUnderstandsFreeipmi() {
    assertRefusal(bmc().probe(Map.of("tool", "freeipmi", "port", "9", "timeoutSeconds", "1")), time())
        .contains("127.0.0.1 port 9", "does not answer", "timeoutSeconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipmitool", "freeipmi"})
  void ofAnUnknownHostNamesIt(String tool) {
    assertRefusal(bmc().probe(Map.of("tool", tool, "host", "bmc.invalid")), time()).contains("bmc.invalid",
        "not known by that name");
  }

  @Test
  void ofMissingCredentialsNamesTheVariable() {
    assertMistake(bmc().probe(Map.of(), Map.of()), time()).contains("BMC_USER", "credentialsFile");
  }
}
