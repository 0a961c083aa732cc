package org.joulemark.probe.estimate;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Threads that keep a core busy until they are told to stop. */
final class BusyThreads implements AutoCloseable {

  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stop;

  BusyThreads(int count) {
    for (int i = 0; i < count; i++) {
      threads.add(Thread.ofPlatform().start(this::spin));
    }
  }

  private void spin() {
    while (!stop) {
      Thread.onSpinWait();
    }
  }

  /** What these threads used, by the JVM's own per-thread clocks: another road to the same figure. */
  long cpuNanos() {
    var bean = ManagementFactory.getThreadMXBean();
    return threads.stream().mapToLong(thread -> bean.getThreadCpuTime(thread.threadId())).sum();
  }

  /** Waits, by their own clocks, until these threads have used so much more: however busy the machine is, they had it then. */
  void awaitUse(Duration cpuTime) throws InterruptedException {
    long end = cpuNanos() + cpuTime.toNanos();
    while (cpuNanos() < end) {
      Thread.sleep(1);
    }
  }

  @Override
  public void close() {
    stop = true;
    for (Thread thread : threads) {
      boolean interrupted = Thread.interrupted();
      try {
        thread.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
