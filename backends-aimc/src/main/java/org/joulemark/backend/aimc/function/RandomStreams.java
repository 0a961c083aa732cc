package org.joulemark.backend.aimc.function;

import java.util.SplittableRandom;

/** Independent streams of random numbers, each named by a path, so that no draw depends on the order of the others. */
final class RandomStreams {

  static final int PROGRAMMING = 1;
  static final int DRIFT = 2;
  static final int READ = 3;

  private RandomStreams() {}

  static SplittableRandom of(long seed, int purpose, long first, long second) {
    return new SplittableRandom(step(step(step(seed, purpose), first), second));
  }

  private static long step(long state, long name) {
    return new SplittableRandom(state).nextLong() + name;
  }
}
