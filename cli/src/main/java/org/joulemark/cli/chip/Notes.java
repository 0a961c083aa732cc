package org.joulemark.cli.chip;

import java.io.PrintWriter;
import java.util.List;

/** What a backend has to say of its figures, beneath them. */
final class Notes {

  private Notes() {}

  static void print(List<String> notes, PrintWriter out) {
    notes.forEach(note -> {
      out.println();
      out.println("note: " + note);
    });
  }
}
