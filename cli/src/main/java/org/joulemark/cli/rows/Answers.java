package org.joulemark.cli.rows;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a network answered, as CSV: a heading and a line per row, in the order of the rows, with a column per output. */
public final class Answers {

  private Answers() {}

  /**
   * Writes every digit that float64 has.
   *
   * @param outputs rows x outputs, at least one row
   */
  public static void write(double[][] outputs, Writer writer) throws IOException {
    writer.write(heading(outputs[0].length) + "\n");
    for (double[] row : outputs) {
      writer.write(Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(",", "", "\n")));
    }
  }

  private static String heading(int outputs) {
    return outputs == 1
        ? "output"
        : IntStream.range(0, outputs).mapToObj(output -> "output" + output).collect(Collectors.joining(","));
  }
}
