package org.joulemark.tck.mutant;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;

/** What goes wrong in infer() and download(). */
final class WrongKernels {

  private static final int BLOCK = 4;
  private static final long LATER_NANOS = 10_000_000;

  private WrongKernels() {}

  static void withoutTailRows(CompiledNetwork right) {
    right.infer();
    Matrix output = right.output();
    for (int row = output.rows() / BLOCK * BLOCK; row < output.rows(); row++) {
      output.rowRange(row, 1).segment().fill((byte) 0);
    }
  }

  /** Rows that do not fill a block come out one unit in the last place higher. */
  static void roundingTheTailOtherwise(CompiledNetwork right) {
    right.infer();
    Matrix output = right.output();
    for (int row = output.rows() / BLOCK * BLOCK; row < output.rows(); row++) {
      double number = output.get(row, 0);
      output.set(row, 0,
          output.elementType() == ElementType.FLOAT64 ? Math.nextUp(number) : Math.nextUp((float) number));
    }
  }

  static void scribbling(CompiledNetwork right) {
    right.infer();
    right.input().set(right.input().rows() - 1, 0, 0.5);
  }

  /** A second call finds its accumulators already full, and returns. */
  static Consumer<CompiledNetwork> onceOnly() {
    var done = new AtomicBoolean();
    return right -> {
      if (!done.getAndSet(true)) {
        right.infer();
      }
    };
  }

  static Consumer<CompiledNetwork> negatingEverySecond(AtomicInteger downloads) {
    return right -> {
      if (downloads.incrementAndGet() % 2 == 0) {
        right.output().set(0, 0, -right.output().get(0, 0) - 1);
      }
    };
  }

  /** Starts the work and says that it is done. */
  static void inTheBackground(CompiledNetwork right) {
    Thread.ofPlatform().daemon().start(() -> {
      LockSupport.parkNanos(LATER_NANOS);
      try {
        right.infer();
      } catch (IllegalStateException closedMeanwhile) {
        // Nobody wants the outputs any more.
      }
    });
  }
}
