package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedfishLayoutTest {

  private static final String CPU = ", \"PhysicalContext\": \"CPU\"";

  private SimulatedBmc bmc;
  private RedfishFixture fixture;

  @BeforeEach
  void start() {
    bmc = new SimulatedBmc(BmcCertificate.ofLoopback());
    fixture = new RedfishFixture(bmc, BmcCertificate.ofLoopback());
  }

  @AfterEach
  void stop() {
    bmc.close();
  }

  @Test
  void readsTheSensorOfTheWholeChassis() throws InterruptedException {
    withTotal(BmcPages.OF_CHASSIS);

    assertThat(watts(Map.of())).isCloseTo(300, within(1e-6));
  }

  @Test
  void readsAllSensorsInOneAnswerWhereTheServiceCan() throws InterruptedException {
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

    fixture.assertRefusal(Map.of()).contains("no single sensor", "member", "CPU1, Total");
  }

  @Test
  void readsTheSensorThatTheUserNames() throws InterruptedException {
    withTotal("");

    assertThat(watts(Map.of("member", "Total"))).isCloseTo(300, within(1e-6));
    assertThat(bmc.requestsFor(BmcPages.SENSORS + "/CPU1")).as("sensors that were not asked for").isZero();
  }

  @Test
  void refusesASensorThatIsNotThere() {
    withTotal("");

    fixture.assertRefusal(Map.of("member", "Totl")).contains("no sensor of type Power with Id Totl");
  }

  @ParameterizedTest
  @ValueSource(strings = {BmcPages.OF_CHASSIS, ", \"RelatedItem\": [{\"@odata.id\": \"/redfish/v1/Chassis/1U\"}]"})
  void readsTheMemberOfPowerControlThatSaysItIsTheWhole(String mark) throws InterruptedException {
    BmcPages.withPower(bmc, () -> BmcPages.power("344", mark));

    assertThat(watts(Map.of())).isCloseTo(344, within(1e-6));
  }

  @Test
  void neverGuessesWhichMemberOfPowerControlIsTheWhole() {
    BmcPages.withPower(bmc, () -> BmcPages.power("344", ""));

    fixture.assertRefusal(Map.of()).contains("no single member", "1 'CPU Power', 0 'System Input Power'");
  }

  @Test
  void readsTheMemberThatTheUserNames() throws InterruptedException {
    BmcPages.withPower(bmc, () -> BmcPages.power("344", ""));

    assertThat(watts(Map.of("member", "0"))).isCloseTo(344, within(1e-6));
  }

  @Test
  void findsTheMemberAgainWhereOthersCome() throws InterruptedException {
    BmcPages.withPower(bmc, () -> """
        {"PowerControl": [{"MemberId": "0", "PowerConsumedWatts": 344}]}""");
    try (EnergyMeter meter = fixture.open(Map.of())) {
      bmc.put(BmcPages.POWER, """
          {"PowerControl": [{"MemberId": "7", "PowerConsumedWatts": 1000},
                            {"MemberId": "0", "PowerConsumedWatts": 344}]}""");

      assertThat(watts(meter)).isCloseTo(344, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"environment-metrics", "sensor", "power", "energy"})
  void readsOnlyWhatWasAskedFor(String reading) {
    BmcPages.service(bmc, List.of("1U"), List.of());

    fixture.assertRefusal(Map.of("reading", reading)).contains("chassis 1U: no ");
  }

  @Test
  void takesTheNextPlaceWhereTheFirstHasNoFigure() throws InterruptedException {
    BmcPages.withEverything(bmc, () -> "300").put(BmcPages.METRICS, BmcPages.environmentMetrics("null"));

    assertThat(watts(Map.of())).isCloseTo(300, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "environment-metrics"})
  void refusesAFigureThatIsNull(String reading) {
    BmcPages.withMetrics(bmc, () -> "null");

    fixture.assertRefusal(Map.of("reading", reading)).contains("no figure for PowerWatts");
  }

  @Test
  void neverGuessesWhichChassisIsTheNode() {
    withTwoChassis();

    fixture.assertRefusal(Map.of()).contains("several chassis", "set chassis to one of: 1U, 2U");
  }

  @Test
  void readsTheChassisThatTheUserNames() throws InterruptedException {
    withTwoChassis();

    assertThat(domain(Map.of("chassis", "2U")).id()).isEqualTo("2U");
  }

  @Test
  void passesOverAChassisWithoutFigure() throws InterruptedException {
    withTwoChassis();
    bmc.fail("/redfish/v1/Chassis/2U/EnvironmentMetrics", 404);

    assertThat(domain(Map.of()).id()).isEqualTo("node");
  }

  @Test
  void listsTheChassisWhereTheNamedOneIsNotThere() {
    withTwoChassis();

    fixture.assertRefusal(Map.of("chassis", "3U")).contains("no chassis '3U'", "1U, 2U");
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
    try (EnergyMeter meter = fixture.open(changes)) {
      return watts(meter);
    }
  }

  private double watts(EnergyMeter meter) throws InterruptedException {
    fixture.awaitNews(meter);
    var first = meter.read();
    bmc.time.advance(Duration.ofMillis(200));
    var last = meter.read();
    return (last.joules().getFirst() - first.joules().getFirst()) / ((last.nanoTime() - first.nanoTime()) / 1e9);
  }

  private EnergyDomain domain(Map<String, String> changes) throws InterruptedException {
    try (EnergyMeter meter = fixture.open(changes)) {
      return meter.domains().getFirst();
    }
  }
}
