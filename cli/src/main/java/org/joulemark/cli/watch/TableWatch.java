package org.joulemark.cli.watch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.cli.progress.TerminalSize;
import org.joulemark.cli.terminal.Quantity;
import org.joulemark.cli.terminal.TextTable;
import org.joulemark.engine.meter.MeterEvent;

/** A table that stays in its place, for a person who watches. Whatever else is said scrolls by above it. */
final class TableWatch implements WatchDisplay {

  private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
  private static final String CLEAR_BELOW = "\u001b[J";

  private final PrintStream terminal;
  private final TerminalSize size;
  private final PrintWriter out;
  private List<String> table = List.of();
  private int drawnLines;
  private long drawnNanos;

  TableWatch(PrintStream terminal, TerminalSize size, PrintWriter out) {
    this.terminal = terminal;
    this.size = size;
    this.out = out;
  }

  @Override
  public void note(String text) {
    erase();
    terminal.println("joulemark: " + text);
    draw();
  }

  @Override
  public void read(Instant time, List<LiveDomain> read, List<LiveDomain> all) {
    if (drawnLines == 0 || System.nanoTime() - drawnNanos > REDRAW_NANOS) {
      table = table(all);
      erase();
      draw();
    }
  }

  @Override
  public void lose(MeterEvent.Lost lost) {
    note("lost " + lost.probe() + ": " + lost.reason());
  }

  @Override
  public void end(List<LiveDomain> all) {
    erase();
    terminal.flush();
    MeanTable.print(all, out);
  }

  private void erase() {
    if (drawnLines > 0) {
      terminal.print("\u001b[" + drawnLines + "A\r" + CLEAR_BELOW);
      drawnLines = 0;
    }
  }

  private void draw() {
    table.forEach(terminal::println);
    terminal.flush();
    drawnLines = table.size();
    drawnNanos = System.nanoTime();
  }

  private List<String> table(List<LiveDomain> domains) {
    var rows = new TextTable(List.of("probe", "domain", "scope", "provenance", "power", "joules"));
    domains.forEach(
        domain -> rows.add(
            List.of(
                domain.probe(), domain.indentedId(), domain.scope(), domain.provenance(),
                domain.track().power().text(), Quantity.format(domain.track().joules(), "J"))));
    var text = new StringWriter();
    rows.print(new PrintWriter(text));
    List<String> lines =
        text.toString().lines().map(line -> line.substring(0, Math.min(line.length(), size.columns() - 1))).toList();
    return fitting(lines);
  }

  /** A table that is higher than the terminal could not stay in its place. */
  private List<String> fitting(List<String> lines) {
    int most = size.rows() - 1;
    if (lines.size() <= most) {
      return lines;
    }
    List<String> fitting = new ArrayList<>(lines.subList(0, most - 1));
    fitting.add("... and " + (lines.size() - most + 1) + " more; a higher window shows them");
    return fitting;
  }
}
