package org.joulemark.tck.probe;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.Provenance;
import org.jspecify.annotations.Nullable;

/** Ways to describe counters wrongly; each changes what the toy says of its first domain, package-0. */
final class WrongDomains {

  private WrongDomains() {}

  private static List<EnergyDomain> first(List<EnergyDomain> domains, UnaryOperator<EnergyDomain> alteration) {
    return domains.stream().map(domain -> domain.equals(domains.getFirst()) ? alteration.apply(domain) : domain)
        .toList();
  }

  /** Each call lists them the other way round. */
  static UnaryOperator<List<EnergyDomain>> unstable() {
    var calls = new AtomicInteger();
    return domains -> calls.incrementAndGet() % 2 == 0 ? domains.reversed() : domains;
  }

  static List<EnergyDomain> allOfOneName(List<EnergyDomain> domains) {
    return domains.stream().map(domain -> copy(domain, "package", domain.partOf())).toList();
  }

  static UnaryOperator<List<EnergyDomain>> firstPartOf(String whole) {
    return domains -> first(domains, domain -> copy(domain, domain.id(), whole));
  }

  /** The package is part of its cores. */
  static List<EnergyDomain> swapped(List<EnergyDomain> domains) {
    return domains.stream()
        .map(domain -> switch (domain.id()) {
          case "package-0" -> copy(domain, domain.id(), "core-0");
          case "core-0" -> copy(domain, domain.id(), null);
          default -> domain;
        })
        .toList();
  }

  static UnaryOperator<List<EnergyDomain>> resolution(double joules) {
    return domains -> first(domains,
        domain -> new EnergyDomain(domain.id(), domain.scope(), domain.provenance(), joules,
            domain.updateInterval(), domain.relativeUncertainty(), domain.partOf()));
  }

  static List<EnergyDomain> negativeInterval(List<EnergyDomain> domains) {
    return first(domains, domain -> new EnergyDomain(domain.id(), domain.scope(), domain.provenance(),
        domain.resolutionJoules(), domain.updateInterval().negated(), domain.relativeUncertainty(), domain.partOf()));
  }

  static List<EnergyDomain> certainEstimate(List<EnergyDomain> domains) {
    return first(domains, domain -> new EnergyDomain(domain.id(), domain.scope(), Provenance.ESTIMATED,
        domain.resolutionJoules(), domain.updateInterval(), 0, domain.partOf()));
  }

  private static EnergyDomain copy(EnergyDomain domain, String id, @Nullable String partOf) {
    return new EnergyDomain(id, domain.scope(), domain.provenance(), domain.resolutionJoules(), domain.updateInterval(),
        domain.relativeUncertainty(), partOf);
  }
}
