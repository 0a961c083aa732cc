package org.joulemark.cli.progress;

import java.time.Duration;

/** Durations that are guesses anyway. */
final class TimeLeft {

  private TimeLeft() {}

  /** {@code 45 s}, {@code 3 min}, {@code 2 h 5 min}. */
  static String format(Duration duration) {
    if (duration.compareTo(Duration.ofSeconds(90)) < 0) {
      return duration.toSeconds() + " s";
    }
    long minutes = Math.round(duration.toSeconds() / 60.0);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
