package org.joulemark.cli.watch;

import java.io.PrintWriter;
import java.util.List;
import org.joulemark.cli.terminal.Quantity;
import org.joulemark.cli.terminal.TextTable;

/** What came out in the end: mean watts and joules of every domain. A part and its whole are two lines, and no line is a sum. */
final class MeanTable {

  private MeanTable() {}

  static void print(List<LiveDomain> domains, PrintWriter out) {
    if (domains.isEmpty()) {
      return;
    }
    var table = new TextTable(List.of("probe", "domain", "scope", "provenance", "seconds", "mean power", "joules"));
    for (LiveDomain domain : domains) {
      PowerTrack track = domain.track();
      table.add(
          List.of(
              domain.probe(), domain.indentedId(), domain.scope(), domain.provenance(),
              Quantity.format(track.seconds(), "s"), mean(track), Quantity.format(track.joules(), "J")));
    }
    table.print(out);
    out.flush();
  }

  private static String mean(PowerTrack track) {
    return track.meanWatts().isPresent() ? Quantity.format(track.meanWatts().getAsDouble(), "W") : "...";
  }
}
