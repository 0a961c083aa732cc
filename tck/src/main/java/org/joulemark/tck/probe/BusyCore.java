package org.joulemark.tck.probe;

/** Keeps one core busy until it is closed, so that counters have something to count. */
final class BusyCore implements AutoCloseable {

  private final Thread thread;
  private volatile boolean stop;

  BusyCore() {
    thread = Thread.ofPlatform().daemon().name("tck-busy-core").start(this::spin);
  }

  private void spin() {
    double x = 1;
    while (!stop) {
      x = Math.sqrt(x + 1);
    }
    if (Double.isNaN(x)) {
      throw new IllegalStateException("the loop above must not be optimised away");
    }
  }

  @Override
  public void close() {
    stop = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
