package org.joulemark.engine.fork;

import java.util.Optional;
import org.joulemark.engine.meter.MeterEvent;
import org.joulemark.engine.meter.MeterEventText;

/** One line from a fork to its parent: {@code MARKER phase warm-up} or {@code MARKER step 3 100 E/site -0.70}. */
sealed interface ForkMessage {

  record Phase(String name) implements ForkMessage {
    @Override
    public String text() {
      return "phase " + name;
    }
  }

  record Step(int step, int steps, String state) implements ForkMessage {
    @Override
    public String text() {
      return "step " + step + " " + steps + " " + state.replaceAll("\\R", " ");
    }
  }

  record Meter(MeterEvent event) implements ForkMessage {
    @Override
    public String text() {
      return "meter " + MeterEventText.of(event);
    }
  }

  String text();

  /** Empty for a line that is no message of this fork. */
  static Optional<ForkMessage> parse(String marker, String line) {
    if (!line.startsWith(marker + " ")) {
      return Optional.empty();
    }
    String[] words = line.substring(marker.length() + 1).split(" ", 4);
    return switch (words[0]) {
      case "phase" -> Optional.of(new Phase(line.substring(marker.length() + 1 + "phase ".length())));
      case "meter" ->
          Optional.of(new Meter(MeterEventText.parse(line.substring(marker.length() + 1 + "meter ".length()))));
      case "step" -> Optional.of(new Step(Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[3]));
      default -> Optional.empty();
    };
  }
}
