package org.joulemark.engine.trace;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.MissingEnergy;

/**
 * What the samples of a cell cost, computed from its raw traces and from nothing else: so it can be computed again at
 * any time.
 *
 * @param energy one record for each domain that can be told
 * @param missing one for each that cannot
 */
public record Attribution(List<EnergyRecord> energy, List<MissingEnergy> missing) {

  /** Of all domains of these traces. */
  public static Attribution of(List<EnergyTrace> traces) {
    var energy = new ArrayList<EnergyRecord>();
    var missing = new ArrayList<MissingEnergy>();
    for (EnergyTrace trace : traces) {
      for (int domain = 0; domain < trace.domains().size(); domain++) {
        switch (new DomainAttribution(trace, domain).find()) {
          case DomainAttribution.Outcome.Found(EnergyRecord found) -> energy.add(found);
          case DomainAttribution.Outcome.Lost(MissingEnergy lost) -> missing.add(lost);
        }
      }
    }
    return new Attribution(List.copyOf(energy), List.copyOf(missing));
  }
}
