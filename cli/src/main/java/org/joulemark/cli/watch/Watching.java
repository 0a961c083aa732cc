package org.joulemark.cli.watch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joulemark.api.Scope;
import org.joulemark.cli.progress.TerminalSize;
import org.joulemark.engine.meter.MeterEvent;
import org.joulemark.engine.meter.MeterListener;

/** All meters that are watched, and a display that is told what is new about them. */
public final class Watching implements MeterListener {

  private final Map<String, LiveMeter> meters = new TreeMap<>();
  private final WatchDisplay display;
  private boolean loss;

  private Watching(WatchDisplay display) {
    this.display = display;
  }

  /** For programs: an object on every line. */
  public static Watching objects(PrintWriter out, PrintWriter err) {
    return new Watching(new JsonWatch(out, err));
  }

  /** For logs and pipes: a line for every domain and reading. */
  public static Watching lines(PrintWriter out, PrintWriter err) {
    return new Watching(new PlainWatch(out, err));
  }

  /** For a person: a table that stays in its place on the terminal, and what came out in the end. */
  public static Watching table(PrintStream terminal, PrintWriter out) {
    return new Watching(new TableWatch(terminal, TerminalSize.find(), out));
  }

  @Override
  public synchronized void tell(MeterEvent event) {
    switch (event) {
      case MeterEvent.Opened opened -> open(opened);
      case MeterEvent.Unavailable(String probe, String reason) ->
          display.note("left out " + probe + ": " + reason);
      case MeterEvent.Reading reading -> read(reading);
      case MeterEvent.Lost lost -> lose(lost);
    }
  }

  private void open(MeterEvent.Opened opened) {
    var meter = new LiveMeter(opened);
    meters.put(opened.probe(), meter);
    if (opened.domains().stream().anyMatch(domain -> domain.scope() == Scope.PROCESS)) {
      display.note(
          opened.probe()
              + " counts the joules of its own process: here that of this watching, in a session that of a cell");
    }
  }

  private void read(MeterEvent.Reading reading) {
    LiveMeter meter = meters.get(reading.probe());
    if (meter != null) {
      meter.accept(reading);
      display.read(reading.time(), meter.domains(), domains());
    }
  }

  private void lose(MeterEvent.Lost lost) {
    loss = true;
    LiveMeter meter = meters.get(lost.probe());
    if (meter != null) {
      meter.end();
    }
    display.lose(lost);
  }

  /** The watching is over. */
  public synchronized void end() {
    display.end(domains());
  }

  private List<LiveDomain> domains() {
    List<LiveDomain> all = new ArrayList<>();
    meters.values().forEach(meter -> all.addAll(meter.domains()));
    return all;
  }

  /** Whether any meter was opened. */
  public synchronized boolean began() {
    return !meters.isEmpty();
  }

  /** Whether any meter was lost. */
  public synchronized boolean lostAny() {
    return loss;
  }
}
