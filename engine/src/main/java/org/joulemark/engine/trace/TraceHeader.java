package org.joulemark.engine.trace;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.jspecify.annotations.Nullable;

/** The first line of a trace. */
record TraceHeader(String schema, String probe, List<Domain> domains) {

  static final String SCHEMA = "joulemark-trace/1";

  TraceHeader {
    Objects.requireNonNull(probe, "probe");
    domains = List.copyOf(domains);
  }

  static TraceHeader of(EnergyTrace trace) {
    return new TraceHeader(SCHEMA, trace.probe(), trace.domains().stream().map(Domain::of).toList());
  }

  List<EnergyDomain> energyDomains() {
    return domains.stream().map(Domain::energyDomain).toList();
  }

  /** A domain in the words and units of results.json. */
  record Domain(
      String id,
      Scope scope,
      Provenance provenance,
      EnergyReading reading,
      double resolutionJoules,
      double updateIntervalSeconds,
      double relativeUncertainty,
      @Nullable String partOf) {

    Domain {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(provenance, "provenance");
      Objects.requireNonNull(reading, "reading");
    }

    static Domain of(EnergyDomain domain) {
      return new Domain(domain.id(), domain.scope(), domain.provenance(), domain.reading(), domain.resolutionJoules(),
          domain.updateInterval().toNanos() * 1e-9, domain.relativeUncertainty(), domain.partOf());
    }

    EnergyDomain energyDomain() {
      return new EnergyDomain(id, scope, provenance, reading, resolutionJoules,
          Duration.ofNanos(Math.round(updateIntervalSeconds * 1e9)), relativeUncertainty, partOf);
    }
  }
}
