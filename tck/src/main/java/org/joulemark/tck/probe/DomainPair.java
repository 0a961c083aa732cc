package org.joulemark.tck.probe;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.Provenance;

/**
 * Two domains whose joules someone might add.
 *
 * @param first its number among the meter's domains
 * @param second its number among the meter's domains
 */
record DomainPair(int first, int second) {

  /**
   * Pairs of one scope of which neither contains the other. Two estimates are left out: a model may well give two
   * packages the same power.
   */
  static List<DomainPair> sideBySide(List<EnergyDomain> domains) {
    var pairs = new ArrayList<DomainPair>();
    var nesting = new Nesting(domains);
    for (int first = 0; first < domains.size(); first++) {
      for (int second = first + 1; second < domains.size(); second++) {
        EnergyDomain one = domains.get(first);
        EnergyDomain other = domains.get(second);
        if (one.scope() == other.scope() && !areBothEstimated(one, other) && !nesting.areNested(one, other)) {
          pairs.add(new DomainPair(first, second));
        }
      }
    }
    return pairs;
  }

  private static boolean areBothEstimated(EnergyDomain one, EnergyDomain other) {
    return one.provenance() == Provenance.ESTIMATED && other.provenance() == Provenance.ESTIMATED;
  }
}
