package org.joulemark.cli.chip;

import java.io.PrintWriter;
import java.util.List;
import org.joulemark.api.HardwareSheet;
import org.joulemark.cli.terminal.TextTable;

/** A hardware sheet on the terminal. */
public final class SheetText {

  private SheetText() {}

  public static void print(HardwareSheet sheet, PrintWriter out) {
    out.println(sheet.name());
    out.println(sheet.description());
    print(List.of("assumed", "value", "source"), sheet.assumed(), out);
    print(List.of("derived", "value", "how it follows"), sheet.derived(), out);
    Notes.print(sheet.notes(), out);
  }

  private static void print(List<String> headings, List<HardwareSheet.Entry> entries, PrintWriter out) {
    if (entries.isEmpty()) {
      return;
    }
    var table = new TextTable(headings);
    entries.forEach(entry -> table.add(List.of(entry.key(), entry.value(), entry.source())));
    out.println();
    table.print(out);
  }
}
