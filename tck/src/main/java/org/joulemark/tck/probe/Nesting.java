package org.joulemark.tck.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.EnergyDomain;
import org.joulemark.tck.plugin.Broken;

/** Which domain is part of which. */
record Nesting(List<EnergyDomain> domains) {

  Optional<EnergyDomain> wholeOf(EnergyDomain part) {
    return domains.stream().filter(domain -> domain.id().equals(part.partOf())).findFirst();
  }

  /** From a part to its whole, and so on, must end at a domain that is part of nothing. */
  void requireRooted(EnergyDomain domain) {
    var passed = new ArrayList<String>();
    EnergyDomain current = domain;
    while (current.partOf() != null) {
      passed.add(current.id());
      Broken.unless(!passed.contains(current.partOf()), "no domain to be part of itself",
          String.join(" in ", passed) + " in " + current.partOf(), "two domains name each other as their whole");
      current = wholeOrFail(current);
    }
  }

  private EnergyDomain wholeOrFail(EnergyDomain part) {
    return wholeOf(part).orElseThrow(() -> Broken.because("partOf to name a domain of the same meter",
        part.id() + " is part of '" + part.partOf() + "', which is none of "
            + domains.stream().map(EnergyDomain::id).toList(),
        "the whole is not readable here; then partOf must be null"));
  }

  /** Whether one contains the other, over any number of steps. */
  boolean areNested(EnergyDomain one, EnergyDomain other) {
    return isWithin(one, other) || isWithin(other, one);
  }

  private boolean isWithin(EnergyDomain part, EnergyDomain whole) {
    Optional<EnergyDomain> current = wholeOf(part);
    for (int step = 0; step < domains.size() && current.isPresent(); step++) {
      if (current.get().id().equals(whole.id())) {
        return true;
      }
      current = wholeOf(current.get());
    }
    return false;
  }
}
