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
import org.joulemark.api.Settings;
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
  void saysWhatItsFigureIsWorth() {
    BmcPages.withMetrics(bmc, () -> "300");
    EnergyDomain domain = domain(Map.of("updateIntervalSeconds", "20", "relativeUncertainty", "0.01"));

    assertThat(domain).isEqualTo(new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, EnergyReading.INTEGRATED, 20,
        Duration.ofSeconds(20), 0.01, null));
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
    BmcPages.withSensors(bmc, List.of("Total")).put(BmcPages.SENSORS + "/Total",
        BmcPages.sensor("Total", "Power", "W", "300", BmcPages.OF_CHASSIS + ", \"Accuracy\": 1.5"));

    assertThat(domainByDefaults().relativeUncertainty()).isCloseTo(0.015, within(1e-9));
  }

  @Test
  void declaresNoShorterIntervalThanOneQuestionTakes() {
    BmcPages.withMetrics(bmc, () -> "300");
    bmc.delayAnswersBy(Duration.ofMillis(200));

    assertThat(domain(Map.of()).updateInterval()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  private EnergyDomain domain(Map<String, String> changes) {
    try (EnergyMeter meter = new RedfishFixture(bmc, BmcCertificate.ofLoopback()).open(changes)) {
      return meter.domains().getFirst();
    }
  }

  private EnergyDomain domainByDefaults() {
    var probe = RedfishFixture.probe(Map.of());
    var given = new HashMap<>(new RedfishFixture(bmc, BmcCertificate.ofLoopback()).with(Map.of()));
    given.remove("updateIntervalSeconds");
    try (EnergyMeter meter = probe.open(Settings.of(probe.settings(), given))) {
      return meter.domains().getFirst();
    }
  }

}
