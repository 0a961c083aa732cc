package org.joulemark.engine.measurement;

import java.util.Locale;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.meter.MeteredDomain;
import org.joulemark.engine.plan.MeasurementSettings;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.trace.DomainPower;

/**
 * Grows a window until the timer and every counter contribute less than one part in a hundred. A counter that would need
 * longer windows than are allowed is dropped with the reason and the cure; where none is left, so is the cell.
 */
final class WindowCalibration {

  private static final double STEPS_PER_WINDOW = 100;
  /** The quicker of two windows is to be long enough as well, for a third try takes as long as both. */
  private static final double MARGIN = 1.1;

  private final WindowRunner runner;
  private final EnergyRecording energy;
  private final MeasurementSettings settings;
  private final double timerResolutionSeconds;

  WindowCalibration(
      WindowRunner runner, EnergyRecording energy, MeasurementSettings settings, double timerResolutionSeconds) {
    this.runner = runner;
    this.energy = energy;
    this.settings = settings;
    this.timerResolutionSeconds = timerResolutionSeconds;
  }

  WindowLength find() {
    double least = Math.max(settings.minimumWindowSeconds(), STEPS_PER_WINDOW * timerResolutionSeconds);
    if (least > settings.maximumWindowSeconds()) {
      return new WindowLength.OutOfReach(outOfReach("the clock", least));
    }
    Window window = confirmed(runner.runFor(least, 1));
    double needed = Math.max(least, needOfUpdates());
    while (needed > window.seconds()) {
      double aim = MARGIN * needed;
      window = confirmed(runner.runFor(aim, (long) (window.inferences() * aim / window.seconds())));
      needed = Math.max(needed, needOfSteps(window));
    }
    needOfSteps(window);
    return energy.isWanted() && energy.domains().isEmpty()
        ? new WindowLength.OutOfReach(MissingEnergy.reasonForNone(energy.attribution().missing()))
        : new WindowLength.Found(window.inferences());
  }

  /** The quicker of two windows: one that a neighbour on the machine slowed down would be too short without him. */
  private Window confirmed(Window window) {
    Window again = runner.run(window.inferences());
    return again.seconds() < window.seconds() ? again : window;
  }

  /** What the domains declare tells before the first window. */
  private double needOfUpdates() {
    double longest = 0;
    for (MeteredDomain domain : energy.domains()) {
      longest = Math.max(longest, orDrop(domain, NeededSeconds.forUpdates(domain)));
    }
    return longest;
  }

  /** What this window tells about the counters' steps. */
  private double needOfSteps(Window window) {
    double longest = 0;
    for (MeteredDomain domain : energy.domains()) {
      longest = Math.max(longest, orDrop(domain, needOfSteps(domain, window)));
    }
    return longest;
  }

  private double needOfSteps(MeteredDomain domain, Window window) {
    return switch (energy.power(domain, window.workFromNanos(), window.workToNanos())) {
      case DomainPower.Known known when known.watts() > 0 -> NeededSeconds.forSteps(domain, known.watts());
      case DomainPower.Known _,DomainPower.Unknown _ -> needOfSlowSteps(domain, window);
    };
  }

  /** This window shows no step; whether there are any, all that was recorded tells. */
  private double needOfSlowSteps(MeteredDomain domain, Window window) {
    return switch (energy.powerSinceOpening(domain)) {
      case DomainPower.Known known when known.watts() > 0 ->
          Math.max(NeededSeconds.forSteps(domain, known.watts()), 2 * window.seconds());
      case DomainPower.Known _,DomainPower.Unknown _ -> Double.POSITIVE_INFINITY;
    };
  }

  /** The same seconds, or none where the domain had to be dropped. */
  private double orDrop(MeteredDomain domain, double needed) {
    if (needed > settings.maximumWindowSeconds()) {
      energy.drop(domain, Double.isInfinite(needed) ? "counted nothing since it was opened" : outOfReach("it", needed));
      return 0;
    }
    return needed;
  }

  private String outOfReach(String source, double needed) {
    return String.format(Locale.ROOT,
        "%s needs windows of %.3g s for an error below 1 %%; the limit is %.3g s: raise measurement.maximumWindowSeconds"
            + " or choose another probe",
        source, needed, settings.maximumWindowSeconds());
  }
}
