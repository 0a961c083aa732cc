package org.joulemark.engine.window;

import java.time.Duration;
import org.joulemark.tck.time.HeldTime;

/** Work of which every run takes the same time on a clock that the test holds. */
final class SteadyWork implements OpenWork, ItemWork {

  private final HeldTime time;
  private final Duration perRun;
  private final long itemsPerRun;
  private long runs;
  private int made;
  private boolean closed;

  SteadyWork(HeldTime time, Duration perRun, long itemsPerRun) {
    this.time = time;
    this.perRun = perRun;
    this.itemsPerRun = itemsPerRun;
  }

  @Override
  public void next() {
    made++;
    time.advance(Duration.ofSeconds(1));
  }

  @Override
  public void run() {
    runs++;
    time.advance(perRun);
  }

  @Override
  public long itemsPerRun() {
    return itemsPerRun;
  }

  long runs() {
    return runs;
  }

  int made() {
    return made;
  }

  boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
