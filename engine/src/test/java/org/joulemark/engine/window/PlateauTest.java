package org.joulemark.engine.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.joulemark.api.OperatingConditions;
import org.joulemark.engine.window.ConditionsWatch.Sighting;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

/** Devices that get warm by a clock that the test holds. */
class PlateauTest {

  private static final double LIMIT_SECONDS = 90;
  /** Twenty looks, half a second apart. */
  private static final double LEAST_SECONDS = 9.5;
  private static final double CLOCK = 1980;

  private final HeldTime time = HeldTime.skipping();

  private Plateau await(List<OperatingConditions> still) throws InterruptedException {
    return Plateau.await(_ -> still.stream().map(one -> new Sighting("nvml", one)).toList(), rest(), LIMIT_SECONDS,
        time);
  }

  private Plateau await(DoubleUnaryOperator clock, DoubleUnaryOperator celsius) throws InterruptedException {
    return Plateau.await(_ -> List.of(gpu(0, clock, celsius)), rest(), LIMIT_SECONDS, time);
  }

  private Occupation rest() {
    return new Occupation.Rest(time);
  }

  private Sighting gpu(int number, DoubleUnaryOperator clock, DoubleUnaryOperator celsius) {
    double seconds = time.nanoTime() * 1e-9;
    return new Sighting("nvml", new OperatingConditions(
        "gpu-" + number, clock.applyAsDouble(seconds), Double.NaN, Math.rint(celsius.applyAsDouble(seconds)),
        List.of()));
  }

  /** By a time constant of 30 s. */
  private static double warming(double seconds) {
    return 80 - 40 * Math.exp(-seconds / 30);
  }

  @Test
  void isNotAwaitedWhereNothingTells() throws InterruptedException {
    assertThat(await(List.of())).isEqualTo(new Plateau(0, List.of()));
  }

  @Test
  void ofADeviceThatDoesNotChangeIsThereAsSoonAsThatCanBeTold() throws InterruptedException {
    Plateau plateau = await(_ -> CLOCK, _ -> 61);

    assertThat(plateau.seconds()).isCloseTo(LEAST_SECONDS, within(1e-6));
    assertThat(plateau.devices()).extracting(Plateau.Device::steady).containsExactly(true);
  }

  @Test
  void ofADeviceThatGetsWarmIsWhereItIsNearlyAsWarmAsItWillBe() throws InterruptedException {
    Plateau plateau = await(_ -> CLOCK, PlateauTest::warming);

    assertThat(plateau.devices().getFirst().steady()).isTrue();
    assertThat(plateau.devices().getFirst().last().conditions().temperatureCelsius()).isBetween(76.0, 80.0);
  }

  @Test
  void ofADeviceThatGetsWarmBeyondTheLimitIsNotReached() throws InterruptedException {
    Plateau plateau = await(_ -> CLOCK, seconds -> 40 + seconds / 2);

    assertThat(plateau.seconds()).isCloseTo(LIMIT_SECONDS, within(0.5));
    assertThat(plateau.devices()).extracting(Plateau.Device::steady).containsExactly(false);
  }

  @Test
  void isAwaitedWhileTheClockFalls() throws InterruptedException {
    Plateau plateau = await(seconds -> Math.max(345, CLOCK - 100 * seconds), _ -> 40);

    assertThat(plateau.devices().getFirst().steady()).isTrue();
    assertThat(plateau.seconds()).isGreaterThan((CLOCK - 345) / 100);
  }

  @Test
  void isThereThoughAPowerCapMovesTheClockFromLookToLook() throws InterruptedException {
    Plateau plateau = await(seconds -> CLOCK - 60 * (Math.rint(2 * seconds) % 3), _ -> 70);

    assertThat(plateau.seconds()).isCloseTo(LEAST_SECONDS, within(1e-6));
  }

  @Test
  void needsNothingOfWhatTheSourceDoesNotTell() throws InterruptedException {
    Plateau plateau = await(_ -> Double.NaN, _ -> Double.NaN);

    assertThat(plateau.devices()).extracting(Plateau.Device::steady).containsExactly(true);
  }

  @Test
  void isAwaitedForEveryDeviceAndSaysWhichOfThemMissedIt() throws InterruptedException {
    Plateau plateau = Plateau.await(
        _ -> List.of(gpu(0, _ -> CLOCK, seconds -> 40 + seconds), gpu(1, _ -> CLOCK, _ -> 40)), rest(), LIMIT_SECONDS,
        time);

    assertThat(plateau.devices()).extracting(device -> device.last().conditions().device(), Plateau.Device::steady)
        .containsExactly(tuple("gpu-0", false),
            tuple("gpu-1", true));
  }

  @Test
  void underWorkIsAwaitedByWorking() throws InterruptedException {
    var work = new SteadyWork(time, Duration.ofMillis(100), 1);

    Plateau.await(_ -> List.of(gpu(0, _ -> CLOCK, _ -> 61)), new Occupation.Busy(work, time), LIMIT_SECONDS, time);

    assertThat(work.runs()).isEqualTo(Math.round(LEAST_SECONDS / 0.1));
  }

  @Test
  void withoutPatienceIsOneLook() throws InterruptedException {
    Plateau plateau = Plateau.await(_ -> List.of(gpu(0, _ -> CLOCK, _ -> 61)), rest(), 0, time);

    assertThat(plateau.devices()).extracting(Plateau.Device::steady).containsExactly(false);
    assertThat(plateau.seconds()).isZero();
  }
}
