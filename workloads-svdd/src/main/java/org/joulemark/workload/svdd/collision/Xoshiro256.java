package org.joulemark.workload.svdd.collision;

/**
 * The generator xoshiro256++ (Blackman and Vigna, ACM Transactions on Mathematical Software 47, 36 (2021)), seeded as its
 * authors advise. The Java library promises the same numbers only within one version; these are the same everywhere.
 */
final class Xoshiro256 {

  private long first;
  private long second;
  private long third;
  private long fourth;

  Xoshiro256(long first, long second, long third, long fourth) {
    this.first = first;
    this.second = second;
    this.third = third;
    this.fourth = fourth;
  }

  static Xoshiro256 seededBy(SplitMix64 seeds) {
    return new Xoshiro256(seeds.next(), seeds.next(), seeds.next(), seeds.next());
  }

  long next() {
    long result = Long.rotateLeft(first + fourth, 23) + first;
    long shifted = second << 17;
    third ^= first;
    fourth ^= second;
    second ^= third;
    first ^= fourth;
    third ^= shifted;
    fourth = Long.rotateLeft(fourth, 45);
    return result;
  }
}
