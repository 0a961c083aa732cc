package org.joulemark.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes Ctrl-C and SIGTERM interrupt the thread that opened this, and holds the end of the JVM back until that thread has
 * written down what it has.
 */
final class Interruption implements AutoCloseable {

  /** For the reports of a large session; a JVM that hangs longer than this is better gone. */
  private static final long PATIENCE_SECONDS = 60;

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile @Nullable ExitCode exitCode;
  private final Thread hook = new Thread(this::interruptAndWait, "interruption");

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interruptAndWait() {
    worker.interrupt();
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(ExitCode.INTERNAL_ERROR.number());
      }
      if (exitCode != null) {
        Runtime.getRuntime().halt(exitCode.number());
      }
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
    }
  }

  /** How the process ends once this is closed, where a signal ends it; else it ends as that signal says. */
  void endWith(ExitCode code) {
    exitCode = code;
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // Then the hook has been told, and ends by itself.
    }
  }
}
