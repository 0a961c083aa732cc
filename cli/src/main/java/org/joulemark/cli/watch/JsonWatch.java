package org.joulemark.cli.watch;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.meter.MeterEvent;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** An object on every line, for programs. */
final class JsonWatch implements WatchDisplay {

  private static final ObjectWriter JSON = Json.mapper().writer().without(SerializationFeature.INDENT_OUTPUT);

  private final PrintWriter out;
  private final PrintWriter err;

  JsonWatch(PrintWriter out, PrintWriter err) {
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
    read.forEach(domain -> write(WatchLine.Reading.of(time, domain)));
    out.flush();
  }

  @Override
  public void lose(MeterEvent.Lost lost) {
    write(new WatchLine.Lost("lost", lost.probe(), lost.reason()));
    out.flush();
  }

  @Override
  public void end(List<LiveDomain> all) {
    all.forEach(domain -> write(WatchLine.Mean.of(domain)));
    out.flush();
  }

  private void write(WatchLine line) {
    out.println(JSON.writeValueAsString(line));
  }
}
