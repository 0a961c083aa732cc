package org.joulemark.engine.cell;

import java.util.List;
import org.joulemark.engine.results.MissingEnergy;

/**
 * The probes of a session as this machine has them.
 *
 * @param usable those that every cell opens
 * @param missing those that were asked for and cannot be had
 * @param lastResort whether the usable one was not asked for and is there because no other is
 */
public record ProbesAtHand(
    List<CellRequest.ProbeSelection> usable, List<MissingEnergy> missing, boolean lastResort) {

  public ProbesAtHand {
    usable = List.copyOf(usable);
    missing = List.copyOf(missing);
  }
}
