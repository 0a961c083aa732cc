package org.joulemark.engine.window;

import org.joulemark.api.TimeSource;

/**
 * Works on single items until the JIT must have compiled what they need. Kernels have other code for one item than for
 * many. Until it has been called often enough it runs in the interpreter, at a thousandth of its speed: a slow plateau at
 * which the rule of {@link WarmUp} would stop.
 */
public final class ItemWarmUp {

  /** HotSpot's second compiler takes up a method after this many calls (Tier4InvocationThreshold). */
  static final int ITEMS = 5000;

  private ItemWarmUp() {}

  /** Ends early where the limit comes first. */
  public static void run(ItemWork work, double limitSeconds, TimeSource time) {
    long end = time.nanoTime() + (long) (limitSeconds * 1e9);
    work.next();
    int done = 0;
    do {
      work.run();
      done++;
    } while (done < ITEMS && time.nanoTime() - end < 0);
  }
}
