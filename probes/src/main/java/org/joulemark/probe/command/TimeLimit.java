package org.joulemark.probe.command;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.joulemark.api.TimeSource;

/**
 * Waits for what happens outside of this JVM: a program, a machine on the network. How long that takes is its own affair;
 * how long it is waited for is decided by the clock that the caller gives.
 */
public final class TimeLimit {

  private TimeLimit() {}

  /**
   * What came of it.
   *
   * @param outside is left as it is where it takes too long: the caller gives it up
   * @throws TimeoutException where it did not come within the limit
   * @throws ExecutionException where it failed
   */
  public static <T> T await(CompletableFuture<T> outside, Duration limit, TimeSource time)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<T> first = outside.copy();
    Thread clock = Thread.ofVirtual().name("time-limit").start(() -> endAfter(limit, time, first));
    try {
      return first.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof TimeoutException late) {
        throw late;
      }
      throw failed;
    } finally {
      clock.interrupt();
    }
  }

  private static void endAfter(Duration limit, TimeSource time, CompletableFuture<?> waiting) {
    try {
      time.sleep(limit);
      waiting.completeExceptionally(new TimeoutException());
    } catch (InterruptedException inTime) {
      // There is nothing left to limit.
    }
  }
}
