package org.joulemark.cli.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * How many lines and characters fit on the terminal. The progress bar's own way is JLine, which takes SIGINT away from the
 * JVM: Ctrl-C would then end joulemark before anything is saved.
 */
public record TerminalSize(int rows, int columns) {

  private static final TerminalSize USUAL = new TerminalSize(24, 80);
  private static final long PATIENCE_SECONDS = 1;

  /** What {@code stty} says of the terminal on standard input; 24 lines of 80 where it says nothing. */
  public static TerminalSize find() {
    try {
      Process stty = new ProcessBuilder("stty", "size")
          .redirectInput(ProcessBuilder.Redirect.INHERIT)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return USUAL;
      }
      return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException noSuchTool) {
      return USUAL;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }

  /** {@code "40 150"}: rows, then columns; both zero where the terminal does not know. */
  private static TerminalSize parse(String rowsAndColumns) {
    String[] numbers = rowsAndColumns.strip().split(" ", -1);
    return numbers.length == 2 && isSize(numbers[0]) && isSize(numbers[1])
        ? new TerminalSize(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]))
        : USUAL;
  }

  private static boolean isSize(String number) {
    return number.matches("[1-9]\\d{1,4}");
  }
}
