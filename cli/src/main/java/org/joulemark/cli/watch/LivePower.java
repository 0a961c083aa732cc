package org.joulemark.cli.watch;

import org.joulemark.cli.terminal.Quantity;
import org.jspecify.annotations.Nullable;

/** What a domain draws, as far as it is known. */
sealed interface LivePower {

  /** Its counter has not stepped often enough. */
  record Unknown() implements LivePower {}

  /** Over the time between the last two steps of its counter. */
  record Fresh(double watts) implements LivePower {}

  /** What was known last: its counter has not stepped since, nor need it have. */
  record Held(double watts) implements LivePower {}

  /** Its meter is lost. */
  record Gone() implements LivePower {}

  /** For a table whose numbers stand to the right. */
  default String text() {
    return switch (this) {
      case Unknown _ -> "...";
      case Fresh(double watts) -> Quantity.format(watts, "W");
      case Held(double watts) -> Quantity.format(watts, "W") + " (held)";
      case Gone _ -> "-";
    };
  }

  /** Null where none are known. */
  default @Nullable Double knownWatts() {
    return switch (this) {
      case Unknown _,Gone _ -> null;
      case Fresh(double watts) -> watts;
      case Held(double watts) -> watts;
    };
  }
}
