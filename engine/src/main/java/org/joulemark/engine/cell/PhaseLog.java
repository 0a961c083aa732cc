package org.joulemark.engine.cell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.results.PhaseRecord;
import org.jspecify.annotations.Nullable;

/** Takes down what a cell does when; one phase ends where the next begins. Used by one thread. */
final class PhaseLog {

  private final TimeSource time;
  private final PhaseListener listener;
  private final List<PhaseRecord> ended = new ArrayList<>();
  private @Nullable PhaseStart current;

  PhaseLog(TimeSource time, PhaseListener listener) {
    this.time = time;
    this.listener = listener;
  }

  void enter(String phase) {
    var start = new PhaseStart(phase, time.now(), time.nanoTime());
    end(start.at(), start.nanoTime());
    current = start;
    listener.phaseStarted(start);
  }

  /** Every phase, the current one up to now. */
  List<PhaseRecord> all() {
    end(time.now(), time.nanoTime());
    return List.copyOf(ended);
  }

  private void end(Instant at, long nanoTime) {
    if (current != null) {
      ended.add(current.until(at, nanoTime));
      current = null;
    }
  }
}
