package org.joulemark.probe.redfish;

import java.util.ArrayList;
import java.util.List;

/** The first place that has the figure. */
record FirstOf(List<FigureSearch> searches) implements FigureSearch {

  @Override
  public Finding in(Chassis chassis) throws InterruptedException {
    var reasons = new ArrayList<String>();
    for (FigureSearch search : searches) {
      switch (search.in(chassis)) {
        case Finding.Found found -> {
          return found;
        }
        case Finding.Lacking(String reason) -> reasons.add(reason);
      }
    }
    return Finding.lacking(String.join(", ", reasons));
  }
}
