package org.joulemark.tck.probe;

import java.util.Arrays;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;
import org.joulemark.tck.plugin.Broken;

/** The smallest steps that counters made while they were read many times an update. */
final class StepWatch {

  static final int FEWEST_STEPS = 3;
  private static final int ENOUGH_STEPS = 20;
  private static final long SHORTEST_NANOS = 300_000_000;
  private static final long LONGEST_NANOS = 3_500_000_000L;
  /** Power is not constant, and a read may come at any moment of an update. */
  private static final double GENEROSITY = 4;

  private final List<EnergyDomain> domains;
  private final double[] smallest;
  private final int[] steps;
  private final EnergySample first;
  private EnergySample last;
  private long reads;

  StepWatch(List<EnergyDomain> domains, EnergySample first) {
    this.domains = domains;
    smallest = new double[domains.size()];
    Arrays.fill(smallest, Double.POSITIVE_INFINITY);
    steps = new int[domains.size()];
    this.first = first;
    last = first;
  }

  /** Whether every counter made enough steps in so long, or nothing more is to be waited for. */
  boolean isDone(long nanos) {
    return nanos > LONGEST_NANOS
        || (nanos > SHORTEST_NANOS && Arrays.stream(steps).allMatch(made -> made >= ENOUGH_STEPS));
  }

  void add(EnergySample sample) {
    for (int domain = 0; domain < steps.length; domain++) {
      double step = sample.joules().get(domain) - last.joules().get(domain);
      if (step > 0) {
        steps[domain]++;
        smallest[domain] = Math.min(smallest[domain], step);
      }
    }
    last = sample;
    reads++;
  }

  boolean hasSteps() {
    return Arrays.stream(steps).anyMatch(made -> made >= FEWEST_STEPS);
  }

  void requireExplained() {
    for (int domain = 0; domain < steps.length; domain++) {
      if (steps[domain] >= FEWEST_STEPS) {
        requireExplained(domain);
      }
    }
  }

  private void requireExplained(int domain) {
    EnergyDomain counter = domains.get(domain);
    double seconds = (last.nanoTime() - first.nanoTime()) / 1e9;
    double watts = (last.joules().get(domain) - first.joules().get(domain)) / seconds;
    double explained =
        counter.resolutionJoules() + watts * (Windows.seconds(counter.updateInterval()) + seconds / reads);
    Broken.unless(smallest[domain] <= GENEROSITY * explained,
        "steps of " + counter.id() + " of at most " + GENEROSITY * explained + " J, " + GENEROSITY
            + " times what resolutionJoules " + counter.resolutionJoules() + " J and updateInterval "
            + counter.updateInterval() + " explain at " + watts + " W",
        "the smallest of " + steps[domain] + " steps is " + smallest[domain] + " J",
        "the unit of the counter is declared, not the step that it makes, or it updates more rarely than declared;"
            + " windows would be too short");
  }
}
