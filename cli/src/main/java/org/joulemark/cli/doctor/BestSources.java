package org.joulemark.cli.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.cli.terminal.Word;
import org.joulemark.engine.meter.EnergySource;

/** Which probes are to be preferred on a machine: for each scope of its own, for joules of different scopes do not compare. */
final class BestSources {

  private static final String SUBJECT = "energy";

  private BestSources() {}

  static Finding judge(List<EnergySource> sources) {
    String measured = byScope(sources, Provenance.MEASURED);
    String estimated = byScope(sources, Provenance.ESTIMATED);
    if (!measured.isEmpty()) {
      return Finding.good(SUBJECT, "measured here: " + measured);
    }
    return estimated.isEmpty()
        ? Finding.warning(SUBJECT, "no source of joules here",
            "sessions measure time only; each probe above says what it lacks")
        : Finding.warning(
            SUBJECT,
            "only an estimate here: " + estimated,
            "each unavailable probe above says what it lacks; joules of this machine will be marked as estimated");
  }

  /** {@code cpu-package by rapl, node by ipmi}: of each scope the source that counts rather than integrates, most often. */
  private static String byScope(List<EnergySource> sources, Provenance provenance) {
    Map<Scope, Offer> best = new TreeMap<>();
    sources.forEach(
        source -> source.domains()
            .stream()
            .filter(domain -> domain.provenance() == provenance && domain.partOf() == null)
            .forEach(domain -> best.merge(domain.scope(), new Offer(source.probe(), domain), Offer::better)));
    return best.entrySet()
        .stream()
        .map(scope -> Word.of(scope.getKey()) + " by " + scope.getValue().probe)
        .collect(Collectors.joining(", "));
  }

  /** A domain and the probe that has it. */
  private record Offer(String probe, EnergyDomain domain) {

    private static final Comparator<Offer> ORDER =
        Comparator.<Offer, EnergyReading>comparing(offer -> offer.domain.reading())
            .thenComparing(offer -> offer.domain.updateInterval());

    static Offer better(Offer one, Offer other) {
      return ORDER.compare(one, other) <= 0 ? one : other;
    }
  }
}
