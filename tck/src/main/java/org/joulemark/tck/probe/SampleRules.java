package org.joulemark.tck.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.SettingVariant;
import org.junit.jupiter.api.Test;

/** P3: what one reading says. */
interface SampleRules extends ProbeSubject {

  /** Nothing that a scheduler does to a thread between two reads of the clock takes longer. */
  Duration CLOCK_MARGIN = Duration.ofMillis(100);

  @EachVariant
  default void required_P301_aSampleHasOneFiniteFigureForEachDomain(SettingVariant variant)
      throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this, variant)) {
      List<Double> joules = meter.read().joules();
      Broken.unless(joules.size() == meter.domains().size(), meter.domains().size() + " figures, one for each domain",
          joules.size() + " figures", "a counter that cannot be read is left out of the sample");
      for (int domain = 0; domain < joules.size(); domain++) {
        Broken.unless(Double.isFinite(joules.get(domain)), "finite joules of " + meter.domains().get(domain).id(),
            String.valueOf(joules.get(domain)), "a failed read is told as NaN instead of EnergySourceException");
      }
    }
  }

  @Test
  default void required_P302_countingStartsNearZero() throws InterruptedException {
    long before = time().nanoTime();
    try (EnergyMeter meter = OpenedMeter.of(this)) {
      EnergySample first = meter.read();
      double elapsed = (time().nanoTime() - before) / 1e9;
      Duration window = Windows.ofUpdates(3, meter.domains());
      NearZero.require(first, elapsed, Watcher.of(this).underFullLoad(meter, window, window.dividedBy(2)));
    }
  }

  @Test
  default void required_P303_joulesNeverFall() throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this)) {
      Duration window = Windows.shorter(Duration.ofSeconds(1), Windows.ofUpdates(10, meter.domains()));
      MeterWatch watch = Watcher.of(this).underLoad(meter, window, Windows.pauseForEachStep(meter.domains()));
      for (int domain = 0; domain < watch.domains().size(); domain++) {
        requireRising(watch, domain);
      }
    }
  }

  private static void requireRising(MeterWatch watch, int domain) {
    double[] increments = watch.increments(domain);
    for (int read = 0; read < increments.length; read++) {
      Broken.unless(increments[read] >= 0, "joules of " + watch.domains().get(domain).id() + " never to fall",
          "from " + watch.samples().get(read).joules().get(domain) + " J to "
              + watch.samples().get(read + 1).joules().get(domain) + " J at read " + (read + 1),
          "a wrap-around is not undone, or the figure is a power or a difference instead of a running total");
    }
  }

  @Test
  default void required_P304_nanoTimeIsOfTheClockHandedIn() throws InterruptedException {
    var clock = new OtherClock(time());
    try (EnergyMeter meter = OpenedMeter.of(this, SettingVariant.defaults(), clock)) {
      Duration margin = CLOCK_MARGIN.plus(Windows.ofUpdates(1, meter.domains()));
      requireOnClock(meter, clock, margin);
      // A clock that stands still is found out only once it is late.
      clock.sleep(margin.plus(CLOCK_MARGIN));
      requireOnClock(meter, clock, margin);
    }
  }

  private static void requireOnClock(EnergyMeter meter, TimeSource clock, Duration margin)
      throws InterruptedException {
    long before = clock.nanoTime();
    long sampled = meter.read().nanoTime();
    long after = clock.nanoTime();
    Broken.unless(sampled - after <= 0 && sampled - before >= -margin.toNanos(),
        "nanoTime of a sample between what the TimeSource given to open() says before and after read(), or at most "
            + margin.toMillis() + " ms before",
        (sampled - before) / 1_000_000 + " ms from the one before",
        "System.nanoTime() or wall-clock time, another unit, or a time that was taken once and kept");
  }

  /** Counts from another moment, so that who asks the JVM in place of the clock handed in is found out. */
  record OtherClock(TimeSource time) implements TimeSource {

    private static final Duration EARLIER = Duration.ofHours(1);

    @Override
    public long nanoTime() {
      return time.nanoTime() - EARLIER.toNanos();
    }

    @Override
    public Instant now() {
      return time.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      time.sleep(duration);
    }
  }

  @Test
  default void required_P305_nanoTimeNeverFalls() throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this)) {
      MeterWatch watch =
          Watcher.of(this).idle(meter, Duration.ofMillis(300), Windows.pauseForEachStep(meter.domains()));
      for (int read = 1; read < watch.samples().size(); read++) {
        long step = watch.samples().get(read).nanoTime() - watch.samples().get(read - 1).nanoTime();
        Broken.unless(step >= 0, "nanoTime never to fall from read to read", step + " ns at read " + read,
            "the time of the source's own sample is mixed with the time of the read");
      }
    }
  }
}
