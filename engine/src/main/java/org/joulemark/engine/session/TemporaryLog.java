package org.joulemark.engine.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place for what a fork prints where no session keeps it. */
final class TemporaryLog {

  private TemporaryLog() {}

  static <T> T with(Work<T> work) throws InterruptedException {
    try {
      Path log = Files.createTempFile("joulemark-fork", ".log");
      try {
        return work.perform(log);
      } finally {
        Files.deleteIfExists(log);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  interface Work<T> {
    T perform(Path log) throws InterruptedException;
  }
}
