package org.joulemark.cli.rows;

import java.io.IOException;
import java.io.Writer;

/** What a network answered, as CSV: a heading and one number per row, in the order of the rows. */
public final class Scores {

  private static final String HEADING = "output";

  private Scores() {}

  /** Writes every digit that float64 has. */
  public static void write(double[] outputs, Writer writer) throws IOException {
    writer.write(HEADING + "\n");
    for (double output : outputs) {
      writer.write(Double.toString(output));
      writer.write('\n');
    }
  }
}
