package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.Scope;

/** Keeps one core busy until it is closed, so that counters have something to count. */
final class BusyCore implements AutoCloseable {

  private static final Duration BURST = Duration.ofMillis(5);
  private static final Duration REST = Duration.ofMillis(10);

  private final long restNanos;
  private final Thread thread;
  private volatile boolean stop;

  private BusyCore(Duration rest) {
    restNanos = rest.toNanos();
    thread = Thread.ofPlatform().daemon().name("tck-busy-core").start(this::work);
  }

  /** All of the time, where the power of a busy core is what is looked at. */
  static BusyCore always() {
    return new BusyCore(Duration.ZERO);
  }

  /**
   * A third of the time, so that the rest of the machine has its share, but always where a process is counted: it has no
   * power but that of its cores, and its counter is coarse.
   */
  static BusyCore moving(Collection<EnergyDomain> domains) {
    boolean process = domains.stream().anyMatch(domain -> domain.scope() == Scope.PROCESS);
    return new BusyCore(process ? Duration.ZERO : REST);
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
