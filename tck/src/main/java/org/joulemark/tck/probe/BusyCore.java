package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Keeps one core busy until it is closed. The clock is the machine's: work takes real time. */
final class BusyCore implements Load.Running {

  private static final Duration BURST = Duration.ofMillis(5);
  private static final Duration REST = Duration.ofMillis(10);

  private final long restNanos;
  private final Thread thread;
  private volatile boolean stop;

  BusyCore(Load.Share share) {
    restNanos = switch (share) {
      case ALL_THE_TIME -> 0;
      case A_THIRD -> REST.toNanos();
    };
    thread = Thread.ofPlatform().daemon().name("tck-busy-core").start(this::work);
  }

  private void work() {
    while (!stop) {
      spin(System.nanoTime());
      if (restNanos > 0) {
        LockSupport.parkNanos(restNanos);
      }
    }
  }

  private void spin(long started) {
    double x = 1;
    while (!stop && System.nanoTime() - started < BURST.toNanos()) {
      x = Math.sqrt(x + 1);
    }
    if (Double.isNaN(x)) {
      throw new IllegalStateException("the loop above must not be optimised away");
    }
  }

  @Override
  public void close() {
    stop = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
