package org.joulemark.backend.cpu;

/** How long a waiting thread spins before it parks: about what parking and waking would cost. */
final class SpinPatience {

  private static final long SPIN_NANOSECONDS = 50_000;

  private SpinPatience() {}

  /** The instant at which patience ends for a wait that begins now. */
  static long from(long nanoTime) {
    return nanoTime + SPIN_NANOSECONDS;
  }

  static boolean lasts(long end) {
    return System.nanoTime() - end < 0;
  }
}
