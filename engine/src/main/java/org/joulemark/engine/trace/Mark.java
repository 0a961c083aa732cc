package org.joulemark.engine.trace;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the machine did from one moment of a trace to another. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mark")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Mark.IdleBefore.class, name = "idle-before"),
  @JsonSubTypes.Type(value = Mark.Window.class, name = "window"),
  @JsonSubTypes.Type(value = Mark.IdleAfter.class, name = "idle-after")
})
public sealed interface Mark {

  /** When it began, in nanoseconds of the trace. */
  long fromNanos();

  /** When it ended, in nanoseconds of the trace. */
  long toNanos();

  /** The same mark on a clock that began later by so many nanoseconds. */
  default Mark since(long nanos) {
    return switch (this) {
      case IdleBefore(long from, long to) -> new IdleBefore(from - nanos, to - nanos);
      case IdleAfter(long from, long to) -> new IdleAfter(from - nanos, to - nanos);
      case Window(long from, long to, long runs, double seconds, long itemsPerRun) ->
          new Window(from - nanos, to - nanos, runs, seconds, itemsPerRun);
    };
  }

  /** At rest, before anything was asked of the machine. */
  record IdleBefore(long fromNanos, long toNanos) implements Mark {}

  /** At rest, when all was done. */
  record IdleAfter(long fromNanos, long toNanos) implements Mark {}

  /**
   * Work without a pause. The meters are read while the work goes on, so that a mark begins a little before the runs that are
   * counted and ends a little after them.
   *
   * @param runs that were counted
   * @param seconds of these runs
   * @param itemsPerRun what each was worth
   */
  record Window(long fromNanos, long toNanos, long runs, double seconds, long itemsPerRun) implements Mark {

    double secondsPerItem() {
      return seconds / runs / itemsPerRun;
    }
  }
}
