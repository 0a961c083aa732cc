package org.joulemark.engine.measurement;

import java.util.ArrayList;
import java.util.Locale;
import org.joulemark.api.EnergyDomain;
import org.joulemark.engine.plan.MeasurementSettings;

/** Grows a window until the timer and every counter contribute less than one part in a hundred. */
final class WindowCalibration {

  private static final double STEPS_PER_WINDOW = 100;

  private static final int READINGS_TIMED = 5;

  private final WindowRunner runner;
  private final Meters meters;
  private final MeasurementSettings settings;
  private final double timerResolutionSeconds;

  WindowCalibration(
      WindowRunner runner, Meters meters, MeasurementSettings settings, double timerResolutionSeconds) {
    this.runner = runner;
    this.meters = meters;
    this.settings = settings;
    this.timerResolutionSeconds = timerResolutionSeconds;
  }

  WindowLength find() {
    double limit = Math.min(settings.maximumWindowSeconds(), meters.maxReadGapSeconds());
    Need least = leastNeed();
    if (least.seconds > limit) {
      return outOfReach(least, limit);
    }
    Window window = confirmed(runner.runFor(least.seconds, 1));
    Need need = need(least, window);
    while (need.seconds > window.seconds()) {
      if (need.seconds > limit) {
        return outOfReach(need, limit);
      }
      window = confirmed(runner.runFor(need.seconds, (long) (window.inferences() * need.seconds / window.seconds())));
      need = need(least, window);
    }
    return window.seconds() <= meters.maxReadGapSeconds()
        ? new WindowLength.Found(window.inferences())
        : outOfReach(new Need("a single inference", window.seconds()), limit);
  }

  /** The quicker of two windows: one that a neighbour on the machine slowed down would be too short without him. */
  private Window confirmed(Window window) {
    Window again = runner.run(window.inferences());
    return again.seconds() < window.seconds() ? again : window;
  }

  /** What is known before the first window. */
  private Need leastNeed() {
    var need = new Need("measurement.minimumWindowSeconds", settings.minimumWindowSeconds());
    need = need.orLonger("the clock", STEPS_PER_WINDOW * timerResolutionSeconds);
    need = need.orLonger("reading the probes", STEPS_PER_WINDOW * secondsPerReading());
    for (Meters.MeteredDomain metered : meters.domains()) {
      double updateSeconds = metered.domain().updateInterval().toNanos() * 1e-9;
      need = need.orLonger(metered.qualifiedId(), STEPS_PER_WINDOW * updateSeconds);
    }
    return need;
  }

  /** What this window tells about the counters' steps. */
  private Need need(Need least, Window window) {
    Need need = least;
    for (int index = 0; index < meters.domains().size(); index++) {
      Meters.MeteredDomain metered = meters.domains().get(index);
      need =
          need.orLonger(metered.qualifiedId(), secondsForSteps(metered.domain(), window, window.joules().get(index)));
    }
    return need;
  }

  /** Infinite for a counter that does not move. */
  private static double secondsForSteps(EnergyDomain domain, Window window, double joules) {
    return domain.resolutionJoules() == 0
        ? 0
        : STEPS_PER_WINDOW * domain.resolutionJoules() * window.seconds() / Math.max(joules, 0);
  }

  private double secondsPerReading() {
    if (meters.isEmpty()) {
      return 0;
    }
    var costs = new ArrayList<Double>();
    for (int reading = 0; reading < READINGS_TIMED; reading++) {
      long start = System.nanoTime();
      meters.read();
      costs.add((System.nanoTime() - start) * 1e-9);
    }
    return Median.of(costs);
  }

  private static WindowLength outOfReach(Need need, double limit) {
    String needed =
        Double.isInfinite(need.seconds)
            ? need.source + " counted nothing"
            : String.format(Locale.ROOT, "%s needs windows of %.3g s for an error below 1 %%", need.source,
                need.seconds);
    return new WindowLength.OutOfReach(
        String.format(
            Locale.ROOT,
            "%s; the limit is %.3g s: raise measurement.maximumWindowSeconds or choose another probe", needed, limit));
  }

  /** How long a window must be, and because of what. */
  private record Need(String source, double seconds) {

    Need orLonger(String otherSource, double otherSeconds) {
      return otherSeconds > seconds ? new Need(otherSource, otherSeconds) : this;
    }
  }
}
