package org.joulemark.cli.progress;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.engine.cell.ProbesAtHand;
import org.joulemark.engine.results.MissingEnergy;

/** What a session says before its first cell about probes that cannot be had. */
final class MissingProbes {

  private MissingProbes() {}

  static List<String> lines(ProbesAtHand probes) {
    var lines = new ArrayList<String>();
    for (MissingEnergy missing : probes.missing()) {
      lines.add("joulemark: no joules of " + missing.line());
    }
    if (probes.lastResort()) {
      probes.usable().forEach(
          probe -> lines.add(
              "joulemark: every probe asked for is missing, so rows have a figure of " + probe.id()
                  + " alone, in a column of its own; to stop here instead: --set lastResortProbe=none"));
    }
    return lines;
  }
}
