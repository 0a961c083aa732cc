package org.joulemark.engine.trace;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the machine did from one moment of a trace to another. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "mark")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Mark.IdleBefore.class, name = "idle-before"),
  @JsonSubTypes.Type(value = Mark.Repetition.class, name = "window"),
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
      case Repetition(long from, long to, long inferences, double seconds, int batchRows) ->
          new Repetition(from - nanos, to - nanos, inferences, seconds, batchRows);
    };
  }

  /** At rest, before anything was asked of the machine. */
  record IdleBefore(long fromNanos, long toNanos) implements Mark {}

  /** At rest, when all was done. */
  record IdleAfter(long fromNanos, long toNanos) implements Mark {}

  /**
   * Inference without a pause. The meters are read while the work goes on, so that a mark begins a little before the
   * calls that are counted and ends a little after them.
   *
   * @param inferences calls that were counted, each over a whole batch
   * @param seconds of these calls
   * @param batchRows rows of each
   */
  record Repetition(long fromNanos, long toNanos, long inferences, double seconds, int batchRows) implements Mark {

    double secondsPerSample() {
      return seconds / inferences / batchRows;
    }
  }
}
