package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedfishLayoutTest {

  private static final String CPU = ", \"PhysicalContext\": \"CPU\"";

  @TempDir
  private static Path folder;
  private static BmcCertificate certificate;
  private SimulatedBmc bmc;

  @BeforeAll
  static void makeCertificate() {
    certificate = BmcCertificate.selfSigned(folder, BmcCertificate.LOOPBACK);
  }

  @BeforeEach
  void start() {
    bmc = new SimulatedBmc(certificate);
  }

  @AfterEach
  void stop() {
    bmc.close();
  }

  @Test
  void saysWhatItsFigureIsWorth() {
    BmcPages.withMetrics(bmc, () -> "300");
    EnergyDomain domain = domain(Map.of("updateIntervalSeconds", "2", "relativeUncertainty", "0.01"));

    assertThat(domain).isEqualTo(new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, EnergyReading.INTEGRATED, 2,
        Duration.ofSeconds(2), 0.01, null));
  }

  @Test
  void takesWhatIsCommonWhereTheBmcTellsNothing() {
    BmcPages.withMetrics(bmc, () -> "300");
    EnergyDomain domain = domainByDefaults();

    assertThat(domain.updateInterval()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(domain.relativeUncertainty()).isCloseTo(0.029, within(0.001));
  }

  @Test
  void takesWhatTheSensorBehindEnvironmentMetricsTells() {
    BmcPages.withMetrics(bmc, () -> "300").put(BmcPages.METRICS, """
        {"Id": "EnvironmentMetrics", "PowerWatts": {"Reading": 300, "DataSourceUri": "%s/Total"}}
        """.formatted(BmcPages.SENSORS));
    bmc.put(BmcPages.SENSORS + "/Total", BmcPages.sensor("Total", "Power", "W", "300",
        ", \"SensingInterval\": \"PT25S\", \"ReadingAccuracy\": 9"));
    EnergyDomain domain = domainByDefaults();

    assertThat(domain.updateInterval()).isEqualTo(Duration.ofSeconds(25));
    assertThat(domain.relativeUncertainty()).isCloseTo(9 / 300.0 / Math.sqrt(3), within(1e-9));
  }

  @Test
  void takesTheAccuracyInPercentOfOlderSensors() {
    withTotal(BmcPages.OF_CHASSIS + ", \"Accuracy\": 1.5");

    assertThat(domainByDefaults().relativeUncertainty()).isCloseTo(0.015, within(1e-9));
  }

  @Test
  void declaresNoShorterIntervalThanOneQuestionTakes() {
    BmcPages.withMetrics(bmc, () -> "300");
    bmc.delayAnswersBy(Duration.ofMillis(200));

    assertThat(domain(Map.of()).updateInterval()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void readsTheSensorOfTheWholeChassis() throws InterruptedException {
    withTotal(BmcPages.OF_CHASSIS);

    assertThat(watts(Map.of())).isCloseTo(300, within(20.0));
  }

  @Test
  void readsAllSensorsInOneAnswerWhereTheServiceCan() {
    withTotal(BmcPages.OF_CHASSIS);
    bmc.put(RedfishService.ROOT, BmcPages.root(true));
    bmc.put(BmcPages.SENSORS + "?$expand=.($levels=1)", "{\"Members\": ["
        + BmcPages.sensor("CPU1", "Power", "W", "90", CPU) + ","
        + BmcPages.sensor("Total", "Power", "W", "300", BmcPages.OF_CHASSIS) + "]}");

    assertThat(domain(Map.of()).id()).isEqualTo("node");
    assertThat(bmc.requestsFor(BmcPages.SENSORS + "/CPU1")).isZero();
  }

  @Test
  void doesNotTakeTheSensorOfACpuForTheNode() {
    withTotal("");

    assertThat(refusal(Map.of())).contains("no single sensor", "member", "CPU1, Total");
  }

  @Test
  void readsTheSensorThatTheUserNames() throws InterruptedException {
    withTotal("");

    assertThat(watts(Map.of("member", "Total"))).isCloseTo(300, within(20.0));
    assertThat(bmc.requestsFor(BmcPages.SENSORS + "/CPU1")).as("sensors that were not asked for").isZero();
  }

  @Test
  void refusesASensorThatIsNotThere() {
    withTotal("");

    assertThat(refusal(Map.of("member", "Totl"))).contains("no sensor of type Power with Id Totl");
  }

  @ParameterizedTest
  @ValueSource(strings = {BmcPages.OF_CHASSIS, ", \"RelatedItem\": [{\"@odata.id\": \"/redfish/v1/Chassis/1U\"}]"})
  void readsTheMemberOfPowerControlThatSaysItIsTheWhole(String mark) throws InterruptedException {
    BmcPages.withPower(bmc, () -> BmcPages.power("344", mark));

    assertThat(watts(Map.of())).isCloseTo(344, within(20.0));
  }

  @Test
  void neverGuessesWhichMemberOfPowerControlIsTheWhole() {
    BmcPages.withPower(bmc, () -> BmcPages.power("344", ""));

    assertThat(refusal(Map.of())).contains("no single member", "1 'CPU Power', 0 'System Input Power'");
  }

  @Test
  void readsTheMemberThatTheUserNames() throws InterruptedException {
    BmcPages.withPower(bmc, () -> BmcPages.power("344", ""));

    assertThat(watts(Map.of("member", "0"))).isCloseTo(344, within(20.0));
  }

  @Test
  void findsTheMemberAgainWhereOthersCome() throws InterruptedException {
    BmcPages.withPower(bmc, () -> """
        {"PowerControl": [{"MemberId": "0", "PowerConsumedWatts": 344}]}""");
    try (EnergyMeter meter = open(Map.of())) {
      bmc.put(BmcPages.POWER, """
          {"PowerControl": [{"MemberId": "7", "PowerConsumedWatts": 1000},
                            {"MemberId": "0", "PowerConsumedWatts": 344}]}""");

      assertThat(watts(meter)).isCloseTo(344, within(20.0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"environment-metrics", "sensor", "power", "energy"})
  void readsOnlyWhatWasAskedFor(String reading) {
    BmcPages.service(bmc, List.of("1U"), List.of());

    assertThat(refusal(Map.of("reading", reading))).contains("chassis 1U: no ");
  }

  @Test
  void takesTheNextPlaceWhereTheFirstHasNoFigure() throws InterruptedException {
    BmcPages.withEverything(bmc, () -> "300").put(BmcPages.METRICS, BmcPages.environmentMetrics("null"));

    assertThat(watts(Map.of())).isCloseTo(300, within(20.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "environment-metrics"})
  void refusesAFigureThatIsNull(String reading) {
    BmcPages.withMetrics(bmc, () -> "null");

    assertThat(refusal(Map.of("reading", reading))).contains("no figure for PowerWatts");
  }

  @Test
  void neverGuessesWhichChassisIsTheNode() {
    withTwoChassis();

    assertThat(refusal(Map.of())).contains("several chassis", "set chassis to one of: 1U, 2U");
  }

  @Test
  void readsTheChassisThatTheUserNames() {
    withTwoChassis();

    assertThat(domain(Map.of("chassis", "2U")).id()).isEqualTo("2U");
  }

  @Test
  void passesOverAChassisWithoutFigure() {
    withTwoChassis();
    bmc.fail("/redfish/v1/Chassis/2U/EnvironmentMetrics", 404);

    assertThat(domain(Map.of()).id()).isEqualTo("node");
  }

  @Test
  void listsTheChassisWhereTheNamedOneIsNotThere() {
    withTwoChassis();

    assertThat(refusal(Map.of("chassis", "3U"))).contains("no chassis '3U'", "1U, 2U");
  }

  private void withTotal(String mark) {
    BmcPages.withSensors(bmc, List.of("CPU1", "Total", "Fan"))
        .put(BmcPages.SENSORS + "/CPU1", BmcPages.sensor("CPU1", "Power", "W", "90", CPU))
        .put(BmcPages.SENSORS + "/Total", BmcPages.sensor("Total", "Power", "W", "300", mark))
        .put(BmcPages.SENSORS + "/Fan", BmcPages.sensor("Fan", "Rotational", "{rev}/min", "9000", ""));
  }

  private void withTwoChassis() {
    BmcPages.service(bmc, List.of("1U", "2U"), List.of("EnvironmentMetrics"))
        .put(BmcPages.METRICS, BmcPages.environmentMetrics("300"))
        .put("/redfish/v1/Chassis/2U/EnvironmentMetrics", BmcPages.environmentMetrics("400"));
  }

  private double watts(Map<String, String> changes) throws InterruptedException {
    try (EnergyMeter meter = open(changes)) {
      return watts(meter);
    }
  }

  private static double watts(EnergyMeter meter) throws InterruptedException {
    Thread.sleep(100);
    var first = meter.read();
    Thread.sleep(200);
    var last = meter.read();
    return (last.joules().getFirst() - first.joules().getFirst()) / ((last.nanoTime() - first.nanoTime()) / 1e9);
  }

  private EnergyDomain domain(Map<String, String> changes) {
    try (EnergyMeter meter = open(changes)) {
      return meter.domains().getFirst();
    }
  }

  private EnergyDomain domainByDefaults() {
    var probe = RedfishFixture.probe(Map.of());
    var given = new HashMap<>(new RedfishFixture(bmc, certificate).with(Map.of()));
    given.remove("updateIntervalSeconds");
    try (EnergyMeter meter = probe.open(Settings.of(probe.settings(), given))) {
      return meter.domains().getFirst();
    }
  }

  private EnergyMeter open(Map<String, String> changes) {
    return new RedfishFixture(bmc, certificate).open(changes);
  }

  private String refusal(Map<String, String> changes) {
    return new RedfishFixture(bmc, certificate).refusal(changes);
  }
}
