package org.joulemark.workload.svdd.collision;

/** What chance decides in one event. The same on every machine: whatever is not plain arithmetic is StrictMath. */
final class EventRandom {

  private static final double ONE_STEP = 0x1p-53;
  private static final double MOST_PT = 1000;

  private final Xoshiro256 bits;

  private EventRandom(Xoshiro256 bits) {
    this.bits = bits;
  }

  static EventRandom of(long seed, long event) {
    return new EventRandom(Xoshiro256.seededBy(SplitMix64.of(seed, event)));
  }

  /** From 0 up to but not 1. */
  double uniform() {
    return (bits.next() >>> 11) * ONE_STEP;
  }

  double uniform(double from, double to) {
    return from + (to - from) * uniform();
  }

  boolean happens(double probability) {
    return uniform() < probability;
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /** With mean 0 and variance 1, by Marsaglia's polar form of Box and Muller. */
  double normal() {
    Disc point = disc();
    return point.x() * Math.sqrt(-2 * StrictMath.log(point.square()) / point.square());
  }

  /** A transverse momentum whose density falls as {@code pT^-exponent} from the least on, and ends at 1 TeV. */
  double fallingPt(double least, double exponent) {
    double pt;
    do {
      pt = least * StrictMath.exp(exponential(1 / (exponent - 1)));
    } while (pt > MOST_PT);
    return pt;
  }

  /** How often something happens that goes on with this probability each time. */
  int repetitions(double probability, int most) {
    int repetitions = 0;
    while (repetitions < most && happens(probability)) {
      repetitions++;
    }
    return repetitions;
  }

  /** A mass of a resonance, by the relativistic Breit-Wigner curve of fixed width, within limits. */
  double breitWigner(double mass, double width, double least, double most) {
    double scale = mass * width;
    double from = StrictMath.atan((least * least - mass * mass) / scale);
    double to = StrictMath.atan((most * most - mass * mass) / scale);
    return Math.sqrt(mass * mass + scale * StrictMath.tan(uniform(from, to)));
  }

  /** In any direction of space, with no mass. */
  FourVector anyDirection(double energy) {
    Disc point = disc();
    double across = 2 * energy * Math.sqrt(1 - point.square());
    return new FourVector(energy, across * point.x(), across * point.y(), energy * (1 - 2 * point.square()));
  }

  /** Massless, in any direction around the beam. */
  FourVector aroundTheBeam(double pt, double eta) {
    Disc point = disc();
    double scale = pt / Math.sqrt(point.square());
    return FourVector.of(scale * point.x(), scale * point.y(), eta, 0);
  }

  /** Anywhere in the unit disc but its centre. */
  private Disc disc() {
    while (true) {
      double x = uniform(-1, 1);
      double y = uniform(-1, 1);
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        return new Disc(x, y, square);
      }
    }
  }

  private record Disc(double x, double y, double square) {}
}
