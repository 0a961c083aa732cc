package org.joulemark.tck.mutant;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.joulemark.api.CompiledNetwork;

/** What close() leaves behind; ended by the test. */
final class Leaks {

  private static final List<AutoCloseable> LEFT_BEHIND = new ArrayList<>();

  private Leaks() {}

  static void thread(CompiledNetwork network) {
    network.close();
    var end = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("left-over").start(() -> {
      try {
        end.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    });
    LEFT_BEHIND.add(end::countDown);
  }

  static void fileDescriptor(CompiledNetwork network) {
    network.close();
    try {
      LEFT_BEHIND.add(new FileInputStream("/dev/null"));
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  static void end() throws Exception {
    for (AutoCloseable left : LEFT_BEHIND) {
      left.close();
    }
    LEFT_BEHIND.clear();
  }
}
