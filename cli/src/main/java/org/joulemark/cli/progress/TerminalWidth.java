package org.joulemark.cli.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * How many characters fit on a line of the terminal. The progress bar's own way is JLine, which takes SIGINT away from the
 * JVM: Ctrl-C would then end joulemark before anything is saved.
 */
final class TerminalWidth {

  private static final int USUAL = 80;
  private static final long PATIENCE_SECONDS = 1;

  private TerminalWidth() {}

  /** What {@code stty} says of the terminal on standard input; 80 where it says nothing. */
  static int find() {
    try {
      Process stty = new ProcessBuilder("stty", "size")
          .redirectInput(ProcessBuilder.Redirect.INHERIT)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return USUAL;
      }
      return columns(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException noSuchTool) {
      return USUAL;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }

  /** {@code "40 150"}: rows, then columns; both zero where the terminal does not know. */
  private static int columns(String rowsAndColumns) {
    String[] numbers = rowsAndColumns.strip().split(" ", -1);
    return numbers.length == 2 && numbers[1].matches("[1-9]\\d{1,4}") ? Integer.parseInt(numbers[1]) : USUAL;
  }
}
