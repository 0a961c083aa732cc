package org.joulemark.tck.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.joulemark.api.EnergySample;
import org.jspecify.annotations.Nullable;

/** Ways to read wrongly. */
final class WrongSamples {

  private WrongSamples() {}

  static UnaryOperator<List<Double>> replacing(int domain, UnaryOperator<Double> alteration) {
    return joules -> {
      var altered = new ArrayList<>(joules);
      altered.set(domain, alteration.apply(joules.get(domain)));
      return altered;
    };
  }

  static List<Double> withoutLast(List<Double> joules) {
    return joules.subList(0, joules.size() - 1);
  }

  /** Shows the first domain in place of the second as well. */
  static List<Double> mirrored(List<Double> joules) {
    return replacing(1, _ -> joules.getFirst()).apply(joules);
  }

  /** As {@link #mirrored}, but an update of 20 mJ falls between the two reads now and then. */
  static UnaryOperator<List<Double>> mirroredLate() {
    var reads = new AtomicInteger();
    return joules -> replacing(1, _ -> joules.getFirst() + (reads.incrementAndGet() % 16 == 0 ? 0.02 : 0))
        .apply(joules);
  }

  /** Moves in steps much larger than declared. */
  static List<Double> coarse(List<Double> joules) {
    return joules.stream().map(Math::floor).toList();
  }

  /** Asks the source ten times a second only, which the toy declares to update a thousand times. */
  static UnaryOperator<EnergySample> cached() {
    var kept = new ArrayList<EnergySample>();
    return sample -> {
      if (kept.isEmpty() || sample.nanoTime() - kept.getLast().nanoTime() > 100_000_000) {
        kept.add(sample);
      }
      return new EnergySample(sample.nanoTime(), kept.getLast().joules());
    };
  }

  static EnergySample byTheClockOfTheJvm(EnergySample sample) {
    return new EnergySample(System.nanoTime(), sample.joules());
  }

  static EnergySample onTheWall(EnergySample sample) {
    return new EnergySample(System.currentTimeMillis() * 1_000_000, sample.joules());
  }

  static UnaryOperator<EnergySample> stopped() {
    var first = new AtomicReference<@Nullable EnergySample>();
    return sample -> {
      first.compareAndSet(null, sample);
      return new EnergySample(Objects.requireNonNull(first.get()).nanoTime(), sample.joules());
    };
  }

  static UnaryOperator<EnergySample> jumpingBack() {
    var reads = new AtomicInteger();
    return sample -> new EnergySample(sample.nanoTime() - (reads.incrementAndGet() % 2) * 50_000_000L, sample.joules());
  }
}
