package org.joulemark.cli.watch;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joulemark.cli.terminal.Quantity;
import org.joulemark.engine.meter.MeterEvent;

/** A line for every domain and reading, for logs and pipes. */
final class PlainWatch implements WatchDisplay {

  private final PrintWriter out;
  private final PrintWriter err;

  PlainWatch(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void note(String text) {
    err.println("joulemark: " + text);
    err.flush();
  }

  @Override
  public void read(Instant time, List<LiveDomain> read, List<LiveDomain> all) {
    read.forEach(domain -> out.println(time.truncatedTo(ChronoUnit.MILLIS) + "  " + line(domain)));
    out.flush();
  }

  private static String line(LiveDomain domain) {
    String whole = domain.domain().partOf() == null ? "" : ", part of " + domain.domain().partOf();
    return "  ".repeat(domain.depth()) + domain.probe() + " " + domain.domain().id() + "  "
        + domain.track().power().text() + "  " + Quantity.format(domain.track().joules(), "J") + "  ("
        + domain.provenance() + ", " + domain.scope() + whole + ")";
  }

  @Override
  public void lose(MeterEvent.Lost lost) {
    note("lost " + lost.probe() + ": " + lost.reason());
  }

  @Override
  public void end(List<LiveDomain> all) {
    MeanTable.print(all, out);
  }
}
