package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedfishJoulesTest {

  private static final Duration UPDATE = Duration.ofMillis(50);

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

  @ParameterizedTest
  @CsvSource({"321.4,321.4", "200,400"})
  void joulesAgreeWithTheKnownPowerWithinTheStatedUncertainty(double lowWatts, double highWatts)
      throws InterruptedException {
    var power = new SteppingPower(lowWatts, highWatts, Duration.ofSeconds(1), UPDATE);
    BmcPages.withMetrics(bmc, () -> power.shown(System.nanoTime()));
    try (EnergyMeter meter = fixture.open(Map.of())) {
      EnergySample first = meter.read();
      EnergySample last = first;
      double longestGapSeconds = 0;
      while (last.nanoTime() - first.nanoTime() < 3_000_000_000L) {
        Thread.sleep(10);
        EnergySample next = meter.read();
        longestGapSeconds = Math.max(longestGapSeconds, (next.nanoTime() - last.nanoTime()) / 1e9);
        last = next;
      }
      EnergyDomain domain = meter.domains().getFirst();
      double known = power.joules(first.nanoTime(), last.nanoTime());
      // What happened between two updates was not seen, at either edge of the window.
      double unseen = 2 * (highWatts - lowWatts) * (domain.updateInterval().toNanos() / 1e9 + longestGapSeconds);

      assertThat(last.joules().getFirst() - first.joules().getFirst()).isCloseTo(known,
          within(domain.relativeUncertainty() * known + 2 * domain.resolutionJoules() + unseen));
    }
  }

  @Test
  void asksNoMoreOftenThanThereCanBeNews() {
    BmcPages.withMetrics(bmc, () -> "300");
    long before = System.nanoTime();
    try (EnergyMeter meter = fixture.open(Map.of("updateIntervalSeconds", "0.4"))) {
      for (int read = 0; read < 2000; read++) {
        meter.read();
      }
    }
    long quarters = (System.nanoTime() - before) / 100_000_000;

    assertThat(bmc.requestsFor(BmcPages.METRICS)).isLessThanOrEqualTo((int) quarters + 4);
  }

  @ParameterizedTest
  @CsvSource({"EnergyJoules,J,1,1000000", "EnergyWh,W.h,3600,2777.777", "EnergykWh,kW.h,3600000,3638.125"})
  void countsEnergyInTheUnitOfItsSensor(String type, String unit, double joulesPerUnit, String start)
      throws InterruptedException {
    var reading = new AtomicReference<>(start);
    withEnergySensor(type, unit, reading);
    try (EnergyMeter meter = fixture.open(Map.of("reading", "energy"))) {
      double before = meter.read().joules().getFirst();
      // 700 J, which is possible within the time of two updates
      reading.set(String.format(Locale.ROOT, "%.6f", Double.parseDouble(start) + 700 / joulesPerUnit));
      RedfishFixture.awaitNews(meter);

      assertThat(meter.domains().getFirst().reading()).isEqualTo(EnergyReading.COUNTED);
      assertThat(meter.read().joules().getFirst() - before).isCloseTo(700, within(5.0));
    }
  }

  @ParameterizedTest
  @CsvSource({"3638,3600000", "3638.1,360000", "3638.120,3600"})
  void declaresTheStepThatTheLastDecimalIsWorth(String shown, double stepJoules) {
    withEnergySensor("EnergykWh", "kW.h", new AtomicReference<>(shown));
    try (EnergyMeter meter = fixture.open(Map.of("reading", "energy"))) {
      assertThat(meter.domains().getFirst().resolutionJoules()).isCloseTo(stepJoules, within(1e-6));
    }
  }

  @Test
  void declaresTheStepThatTheUserKnows() {
    withEnergySensor("EnergyJoules", "J", new AtomicReference<>("1000"));
    try (EnergyMeter meter = fixture.open(Map.of("reading", "energy", "stepJoules", "256"))) {
      assertThat(meter.domains().getFirst().resolutionJoules()).isEqualTo(256);
    }
  }

  @Test
  void neverTakesACounterOfWholeKilowattHoursUnasked() {
    withEnergySensor("EnergykWh", "kW.h", new AtomicReference<>("3638"));

    assertThat(fixture.refusal(Map.of())).contains("no sensor of type Power");
  }

  @ParameterizedTest
  @CsvSource({"0,jumped backwards", "9000000,jumped forwards", "null,no figure any more", "1e300,no counter reaches"})
  void refusesACounterThatCannotBeBelieved(String later, String words) throws InterruptedException {
    var reading = new AtomicReference<>("1000000");
    withEnergySensor("EnergyJoules", "J", reading);
    try (EnergyMeter meter = fixture.open(Map.of("reading", "energy"))) {
      meter.read();
      reading.set(later);
      RedfishFixture.awaitNews(meter);

      assertThat(RedfishFixture.message(meter::read)).contains(words);
    }
  }

  private void withEnergySensor(String type, String unit, AtomicReference<String> reading) {
    BmcPages.withSensors(bmc, List.of("Energy")).put(BmcPages.SENSORS + "/Energy",
        () -> BmcPages.sensor("Energy", type, unit, reading.get(), BmcPages.OF_CHASSIS));
  }
}
