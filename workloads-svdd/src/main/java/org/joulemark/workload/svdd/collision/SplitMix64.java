package org.joulemark.workload.svdd.collision;

/** The generator SplitMix64 (Steele, Lea and Flood, OOPSLA 2014); here it only seeds another. */
final class SplitMix64 {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  SplitMix64(long state) {
    this.state = state;
  }

  /** One out of many with a seed; those of neighbouring numbers have nothing in common. */
  static SplitMix64 of(long seed, long number) {
    return new SplitMix64(mixed(mixed(seed) + number * GOLDEN_GAMMA));
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mixed(state);
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
