package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedfishFigureQualityTest {

  private SimulatedBmc bmc;

  @BeforeEach
  void start() {
    bmc = new SimulatedBmc(BmcCertificate.ofLoopback());
  }

  @AfterEach
  void stop() {
    bmc.close();
  }

  @Test
  void saysWhatItsFigureIsWorth() throws InterruptedException {
    BmcPages.withMetrics(bmc, () -> "300");
    EnergyDomain domain = domain(Map.of("updateIntervalSeconds", "20", "relativeUncertainty", "0.01"));

    assertThat(domain).isEqualTo(new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, EnergyReading.INTEGRATED, 20,
        Duration.ofSeconds(20), 0.01, null));
  }

  @Test
  void takesWhatIsCommonWhereTheBmcTellsNothing() throws InterruptedException {
    BmcPages.withMetrics(bmc, () -> "300");
    EnergyDomain domain = domainByDefaults();

    assertThat(domain.updateInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(domain.relativeUncertainty()).isCloseTo(0.029, within(0.001));
  }

  @Test
  void takesWhatTheSensorBehindEnvironmentMetricsTells() throws InterruptedException {
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
  void takesTheAccuracyInPercentOfOlderSensors() throws InterruptedException {
    BmcPages.withSensors(bmc, List.of("Total")).put(BmcPages.SENSORS + "/Total",
        BmcPages.sensor("Total", "Power", "W", "300", BmcPages.OF_CHASSIS + ", \"Accuracy\": 1.5"));

    assertThat(domainByDefaults().relativeUncertainty()).isCloseTo(0.015, within(1e-9));
  }

  @Test
  void declaresNoShorterIntervalThanOneQuestionTakes() throws InterruptedException {
    BmcPages.withMetrics(bmc, () -> "300");
    bmc.delayAnswersBy(Duration.ofMillis(200));

    assertThat(domain(Map.of()).updateInterval()).isEqualTo(Duration.ofMillis(200));
  }

  private EnergyDomain domain(Map<String, String> changes) throws InterruptedException {
    try (EnergyMeter meter = new RedfishFixture(bmc, BmcCertificate.ofLoopback()).open(changes)) {
      return meter.domains().getFirst();
    }
  }

  private EnergyDomain domainByDefaults() throws InterruptedException {
    var fixture = new RedfishFixture(bmc, BmcCertificate.ofLoopback());
    var given = new HashMap<>(fixture.with(Map.of()));
    given.remove("updateIntervalSeconds");
    try (EnergyMeter meter = fixture.open(given, RedfishFixture.probe(Map.of()))) {
      return meter.domains().getFirst();
    }
  }
}
