package org.joulemark.engine.measurement;

/**
 * Infers single rows until the JIT must have compiled what they need. Kernels have other code for one row than for a
 * batch. Until it has been called often enough it runs in the interpreter, at a thousandth of its speed: a slow plateau at
 * which the rule of {@link WarmUp} would stop.
 */
final class SingleRowWarmUp {

  /** HotSpot's second compiler takes up a method after this many calls (Tier4InvocationThreshold). */
  static final int ROWS = 5000;

  private SingleRowWarmUp() {}

  static void run(Runnable row, double limitSeconds) {
    long end = System.nanoTime() + (long) (limitSeconds * 1e9);
    int inferred = 0;
    do {
      row.run();
      inferred++;
    } while (inferred < ROWS && System.nanoTime() - end < 0);
  }
}
