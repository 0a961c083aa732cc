package org.joulemark.engine.window;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.joulemark.api.TimeSource;

/** What this thread does while it waits for something. */
public sealed interface Occupation {

  /** Waits until all of them have fallen. */
  void await(List<CountDownLatch> latches) throws InterruptedException;

  /** Waits for a moment of the clock. */
  void until(long nanoTime) throws InterruptedException;

  /**
   * Nothing.
   *
   * @param time what it waits by
   */
  record Rest(TimeSource time) implements Occupation {

    @Override
    public void await(List<CountDownLatch> latches) throws InterruptedException {
      for (CountDownLatch latch : latches) {
        latch.await();
      }
    }

    @Override
    public void until(long nanoTime) throws InterruptedException {
      time.sleep(Duration.ofNanos(nanoTime - time.nanoTime()));
    }
  }

  /**
   * The work that is measured, over and over.
   *
   * @param time what it waits by
   */
  record Busy(Work work, TimeSource time) implements Occupation {

    @Override
    public void await(List<CountDownLatch> latches) {
      while (latches.stream().anyMatch(latch -> latch.getCount() > 0)) {
        work.run();
      }
    }

    @Override
    public void until(long nanoTime) {
      while (time.nanoTime() - nanoTime < 0) {
        work.run();
      }
    }
  }
}
