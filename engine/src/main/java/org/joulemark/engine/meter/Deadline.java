package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.joulemark.api.TimeSource;

/** Does something when so much time of a clock has passed, unless it is closed before. */
final class Deadline implements AutoCloseable {

  private final Thread thread;

  /**
   * Begins now.
   *
   * @param name what comes to its end then
   */
  Deadline(String name, Duration after, TimeSource time, Runnable action) {
    thread = Thread.ofPlatform().daemon().name("end of " + name).start(() -> {
      try {
        time.sleep(after);
      } catch (InterruptedException _) {
        return;
      }
      action.run();
    });
  }

  /**
   * Waits until something is done, no longer than this.
   *
   * @param name what is waited through
   * @return whether it was done before; however late this thread comes to look, what came first decides
   */
  static boolean await(String name, CompletableFuture<?> done, Duration limit, TimeSource time)
      throws InterruptedException {
    if (done.isDone()) {
      return true;
    }
    var doneFirst = new CompletableFuture<Boolean>();
    var _ = done.whenComplete((_, _) -> doneFirst.complete(true));
    try (var _ = new Deadline(name, limit, time, () -> doneFirst.complete(false))) {
      return doneFirst.get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Afterwards the action is done or never will be. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
