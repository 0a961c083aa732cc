package org.joulemark.engine.window;

import java.util.Locale;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.meter.MeteredDomain;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.trace.DomainPower;

/**
 * Grows a window until the timer and every counter contribute less than one part in a hundred. A counter that would need
 * longer windows than are allowed is dropped with the reason and the cure; where none is left, so is the cell.
 */
public final class WindowCalibration {

  private static final double STEPS_PER_WINDOW = 100;
  /** The quicker of two windows is to be long enough as well, for a third try takes as long as both. */
  private static final double MARGIN = 1.1;

  private final WindowRunner runner;
  private final EnergyRecording energy;
  private final Limits limits;
  private final double timerResolutionSeconds;

  public WindowCalibration(
      WindowRunner runner, EnergyRecording energy, Limits limits, double timerResolutionSeconds) {
    this.runner = runner;
    this.energy = energy;
    this.limits = limits;
    this.timerResolutionSeconds = timerResolutionSeconds;
  }

  /**
   * How long a window may be.
   *
   * @param shortestSeconds a window is made at least so long
   * @param longestSeconds a counter that needs a longer one is dropped
   */
  public record Limits(double shortestSeconds, double longestSeconds) {}

  /** How long a window must be. */
  public sealed interface Length {

    /** Long enough for the timer and every counter. */
    record Found(long runs) implements Length {}

    /** No window within the limit is long enough; the reason names the source, what it would take, and the cure. */
    record OutOfReach(String reason) implements Length {}
  }

  /** Runs windows until one is long enough. */
  public Length find() {
    double least = Math.max(limits.shortestSeconds(), STEPS_PER_WINDOW * timerResolutionSeconds);
    if (least > limits.longestSeconds()) {
      return new Length.OutOfReach(outOfReach("the clock", least));
    }
    Window window = confirmed(runner.runFor(least, 1));
    double needed = Math.max(least, needOfUpdates());
    while (needed > window.seconds()) {
      double aim = MARGIN * needed;
      window = confirmed(runner.runFor(aim, (long) (window.runs() * aim / window.seconds())));
      needed = Math.max(needed, needOfSteps(window));
    }
    needOfSteps(window);
    return energy.isWanted() && energy.domains().isEmpty()
        ? new Length.OutOfReach(MissingEnergy.reasonForNone(energy.attribution().missing()))
        : new Length.Found(window.runs());
  }

  /** The quicker of two windows: one that a neighbour on the machine slowed down would be too short without him. */
  private Window confirmed(Window window) {
    Window again = runner.run(window.runs());
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
    if (needed > limits.longestSeconds()) {
      energy.drop(domain, Double.isInfinite(needed) ? "counted nothing since it was opened" : outOfReach("it", needed));
      return 0;
    }
    return needed;
  }

  private String outOfReach(String source, double needed) {
    return String.format(Locale.ROOT,
        "%s needs windows of %.3g s for an error below 1 %%; the limit is %.3g s: raise measurement.maximumWindowSeconds"
            + " or choose another probe",
        source, needed, limits.longestSeconds());
  }
}
