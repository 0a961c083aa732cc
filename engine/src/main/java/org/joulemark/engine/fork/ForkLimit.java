package org.joulemark.engine.fork;

import java.time.Duration;

/**
 * When a fork that does not end is killed.
 *
 * @param cure what a user can do about it; empty where there is nothing
 */
public record ForkLimit(Duration duration, String cure) {

  /** A limit that no setting raises. */
  public static ForkLimit of(Duration duration) {
    return new ForkLimit(duration, "");
  }

  String explanation() {
    String killed = "the fork did not end within its limit of " + duration.toSeconds() + " s and was killed";
    return cure.isEmpty() ? killed : killed + "; " + cure;
  }
}
