package org.joulemark.engine.fork;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The process of a fork.
 *
 * @param tidiesUp whether it gets the time to do so when it is ended
 */
record ForkProcess(Process process, boolean tidiesUp) {

  static final Duration TIME_TO_DIE = Duration.ofSeconds(5);

  /** With its children, for a plugin may have started processes of its own; returns when the fork is gone. */
  void end() {
    if (tidiesUp && process.isAlive()) {
      askToEnd();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitEnd();
  }

  /** No signal: the fork leaves these to its parent (see {@link ForkMain}). */
  private void askToEnd() {
    OutputStream input = process.getOutputStream();
    try {
      input.write(ForkMain.END);
      input.flush();
      awaitEnd();
    } catch (IOException _) {
      // It has just ended.
    }
  }

  private void awaitEnd() {
    process.onExit().completeOnTimeout(process, TIME_TO_DIE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
