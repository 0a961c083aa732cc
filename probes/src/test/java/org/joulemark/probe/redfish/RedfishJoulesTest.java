package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.joulemark.probe.command.Refusal.assertLacking;

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
  private static final Duration PAUSE = Duration.ofMillis(10);

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
  void joulesOfAConstantPowerAreExact() throws InterruptedException {
    BmcPages.withMetrics(bmc, () -> "321");
    try (EnergyMeter meter = fixture.open(Map.of())) {
      EnergySample first = meter.read();
      EnergySample last = readFor(Duration.ofSeconds(3), meter);

      assertThat(last.joules().getFirst() - first.joules().getFirst()).isCloseTo(321 * 3, within(1e-6));
    }
  }

  @ParameterizedTest
  @CsvSource({"321.4,321.4", "200,400"})
  void joulesAgreeWithTheKnownPowerWithinTheStatedUncertainty(double lowWatts, double highWatts)
      throws InterruptedException {
    var power = new SteppingPower(lowWatts, highWatts, Duration.ofSeconds(1), UPDATE);
    BmcPages.withMetrics(bmc, () -> power.shown(bmc.time.nanoTime()));
    try (EnergyMeter meter = fixture.open(Map.of())) {
      EnergySample first = meter.read();
      EnergySample last = readFor(Duration.ofSeconds(3), meter);
      EnergyDomain domain = meter.domains().getFirst();
      double known = power.joules(first.nanoTime(), last.nanoTime());
      // What happened between two updates was not seen, at either edge of the window.
      double unseen = 2 * (highWatts - lowWatts) * (domain.updateInterval().plus(PAUSE).toNanos() / 1e9);

      assertThat(last.joules().getFirst() - first.joules().getFirst()).isCloseTo(known,
          within(domain.relativeUncertainty() * known + 2 * domain.resolutionJoules() + unseen));
    }
  }

  @Test
  void asksNoMoreOftenThanThereCanBeNews() throws InterruptedException {
    BmcPages.withMetrics(bmc, () -> "300");
    try (EnergyMeter meter = fixture.open(Map.of("updateIntervalSeconds", "0.4"))) {
      int whileOpening = bmc.requestsFor(BmcPages.METRICS);
      for (int read = 0; read < 2000; read++) {
        bmc.time.advance(Duration.ofMillis(1));
        meter.read();
      }

      assertThat(bmc.requestsFor(BmcPages.METRICS) - whileOpening).as("one for each quarter of an interval")
          .isEqualTo(20);
    }
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
      fixture.awaitNews(meter);

      assertThat(meter.domains().getFirst().reading()).isEqualTo(EnergyReading.COUNTED);
      assertThat(meter.read().joules().getFirst() - before).isCloseTo(700, within(5.0));
    }
  }

  @ParameterizedTest
  @CsvSource({"3638,3600000", "3638.1,360000", "3638.120,3600"})
  void declaresTheStepThatTheLastDecimalIsWorth(String shown, double stepJoules) throws InterruptedException {
    withEnergySensor("EnergykWh", "kW.h", new AtomicReference<>(shown));
    try (EnergyMeter meter = fixture.open(Map.of("reading", "energy"))) {
      assertThat(meter.domains().getFirst().resolutionJoules()).isCloseTo(stepJoules, within(1e-6));
    }
  }

  @Test
  void declaresTheStepThatTheUserKnows() throws InterruptedException {
    withEnergySensor("EnergyJoules", "J", new AtomicReference<>("1000"));
    try (EnergyMeter meter = fixture.open(Map.of("reading", "energy", "stepJoules", "256"))) {
      assertThat(meter.domains().getFirst().resolutionJoules()).isEqualTo(256);
    }
  }

  @Test
  void neverTakesACounterOfWholeKilowattHoursUnasked() {
    withEnergySensor("EnergykWh", "kW.h", new AtomicReference<>("3638"));

    fixture.assertRefusal(Map.of()).contains("no sensor of type Power");
  }

  @ParameterizedTest
  @CsvSource({"0,jumped backwards", "9000000,jumped forwards", "null,no figure any more", "1e300,no counter reaches"})
  void refusesACounterThatCannotBeBelieved(String later, String words) throws InterruptedException {
    var reading = new AtomicReference<>("1000000");
    withEnergySensor("EnergyJoules", "J", reading);
    try (EnergyMeter meter = fixture.open(Map.of("reading", "energy"))) {
      meter.read();
      reading.set(later);
      fixture.awaitNews(meter);

      assertLacking(meter::read).contains(words);
    }
  }

  private EnergySample readFor(Duration duration, EnergyMeter meter) throws InterruptedException {
    EnergySample sample = meter.read();
    for (Duration passed = Duration.ZERO; passed.compareTo(duration) < 0; passed = passed.plus(PAUSE)) {
      bmc.time.advance(PAUSE);
      sample = meter.read();
    }
    return sample;
  }

  private void withEnergySensor(String type, String unit, AtomicReference<String> reading) {
    BmcPages.withSensors(bmc, List.of("Energy")).put(BmcPages.SENSORS + "/Energy",
        () -> BmcPages.sensor("Energy", type, unit, reading.get(), BmcPages.OF_CHASSIS));
  }
}
