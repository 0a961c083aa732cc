package org.joulemark.workload.svdd.training;

/**
 * SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), written out so that a seed means the same network in every version of
 * Java.
 */
final class SplitMix {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double ULP_OF_ONE_HALF = 0x1p-53;

  private long state;

  SplitMix(long seed) {
    this.state = seed;
  }

  /** One of several generators that a seed stands for. */
  static SplitMix stream(long seed, long number) {
    return new SplitMix(new SplitMix(seed).next() ^ new SplitMix(~number).next());
  }

  long next() {
    state += GOLDEN_GAMMA;
    long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Uniform from 0 to bound - 1; the bias of at most bound / 2^63 is beyond notice. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** Normal with mean 0 and variance 1, by Box and Muller; StrictMath, so that it is the same everywhere. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** Above 0, up to 1. */
  private double uniform() {
    return ((next() >>> 11) + 1) * ULP_OF_ONE_HALF;
  }
}
