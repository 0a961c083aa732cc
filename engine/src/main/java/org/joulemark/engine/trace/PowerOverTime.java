package org.joulemark.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;

/**
 * The mean power of one domain between two moments, from what its meter said in between.
 *
 * <p>A counter that steps is looked at from one of its steps to another, both within the stretch: what it showed before
 * its first step there belongs to an earlier time. A power that is integrated lags by up to one update, so the first
 * update interval is left out.
 */
public final class PowerOverTime {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double VARIANCE_OF_A_STEP = 1.0 / 12;

  private final EnergyDomain domain;
  private final int index;
  private final List<EnergySample> samples;
  private final double updateSeconds;

  /**
   * The power of a domain.
   *
   * @param index the domain's place in the samples
   */
  public PowerOverTime(EnergyDomain domain, int index, List<EnergySample> samples) {
    this.domain = domain;
    this.index = index;
    this.samples = samples;
    this.updateSeconds = domain.updateInterval().toNanos() / NANOS_PER_SECOND;
  }

  public DomainPower between(long fromNanos, long toNanos) {
    return switch (domain.reading()) {
      case COUNTED -> counted(updates(fromNanos, toNanos), toNanos - fromNanos);
      case INTEGRATED -> integrated(updates(fromNanos + domain.updateInterval().toNanos(), toNanos),
          toNanos - fromNanos);
    };
  }

  private DomainPower counted(List<Update> updates, long nanos) {
    if (updates.size() < 2) {
      return tooFew(updates.size(), nanos);
    }
    Update first = updates.getFirst();
    Update last = updates.getLast();
    double seconds = last.likelySeconds() - first.likelySeconds();
    double watts = (last.joules() - first.joules()) / seconds;
    double fromTime = watts * watts * (first.timeVariance() + last.timeVariance());
    double fromSteps = 2 * VARIANCE_OF_A_STEP * domain.resolutionJoules() * domain.resolutionJoules();
    return new DomainPower.Known(watts, Math.sqrt(fromTime + fromSteps) / seconds);
  }

  private DomainPower integrated(List<Update> readings, long nanos) {
    if (readings.size() < 3) {
      return tooFew(readings.size(), nanos);
    }
    Update first = readings.getFirst();
    Update last = readings.getLast();
    double seconds = last.seconds() - first.seconds();
    double watts = (last.joules() - first.joules()) / seconds;
    double independent = Math.max(1, updateSeconds == 0 ? readings.size() - 1 : seconds / updateSeconds);
    double stepWatts = updateSeconds == 0 ? 0 : domain.resolutionJoules() / updateSeconds;
    double variance = spread(readings, watts) / independent + VARIANCE_OF_A_STEP * stepWatts * stepWatts;
    return new DomainPower.Known(watts, Math.sqrt(variance));
  }

  /** The variance of the power between readings, each weighed by its time. */
  private static double spread(List<Update> readings, double meanWatts) {
    double sum = 0;
    for (int next = 1; next < readings.size(); next++) {
      double seconds = readings.get(next).seconds() - readings.get(next - 1).seconds();
      double watts = (readings.get(next).joules() - readings.get(next - 1).joules()) / seconds;
      sum += seconds * (watts - meanWatts) * (watts - meanWatts);
    }
    return sum / (readings.getLast().seconds() - readings.getFirst().seconds());
  }

  /** Steps that came, beyond doubt, within the stretch; of a source without steps every reading. */
  private List<Update> updates(long fromNanos, long toNanos) {
    var updates = new ArrayList<Update>();
    for (int sample = firstNotBefore(fromNanos); sample < samples.size(); sample++) {
      EnergySample now = samples.get(sample);
      if (now.nanoTime() > toNanos) {
        break;
      }
      if (isUpdate(sample) && now.nanoTime() - lateNanos(sample) >= fromNanos) {
        updates
            .add(new Update(now.nanoTime() / NANOS_PER_SECOND, lateNanos(sample) / NANOS_PER_SECOND, joules(sample)));
      }
    }
    return updates;
  }

  private int firstNotBefore(long nanos) {
    int low = 0;
    int high = samples.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (samples.get(middle).nanoTime() < nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isUpdate(int sample) {
    return everyReadingIsNew() || (sample > 0 && joules(sample) > joules(sample - 1));
  }

  private long lateNanos(int sample) {
    return everyReadingIsNew()
        ? 0
        : Math.min(domain.updateInterval().toNanos(),
            samples.get(sample).nanoTime() - samples.get(sample - 1).nanoTime());
  }

  private boolean everyReadingIsNew() {
    return switch (domain.reading()) {
      case COUNTED -> domain.updateInterval().isZero();
      case INTEGRATED -> true;
    };
  }

  private double joules(int sample) {
    return samples.get(sample).joules().get(index);
  }

  private DomainPower tooFew(int updates, long nanos) {
    return new DomainPower.Unknown(
        String.format(Locale.ROOT, "%s within %.3g s, at one update every %.3g s",
            updates == 0 ? "counted nothing" : "told too little", nanos / NANOS_PER_SECOND, updateSeconds));
  }
}
