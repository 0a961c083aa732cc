package org.joulemark.probe.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The first line of a trace: its schema and its domains. */
final class TraceHeader {

  private static final String SCHEMA = "joulemark-trace/1";
  private static final double NANOS_PER_SECOND = 1e9;

  private final TraceLine line;

  private TraceHeader(TraceLine line) {
    this.line = line;
  }

  static List<EnergyDomain> domains(TraceLine line) {
    return new TraceHeader(line).domains(line.json());
  }

  private List<EnergyDomain> domains(JsonNode header) {
    String schema = header.path("schema").asString("");
    if (!schema.equals(SCHEMA)) {
      throw line.refusal("schema is '" + schema + "'; allowed: " + SCHEMA);
    }
    var domains = new ArrayList<EnergyDomain>();
    for (JsonNode domain : header.path("domains")) {
      domains.add(domain(domain));
    }
    requireDistinct(domains);
    for (EnergyDomain domain : domains) {
      requireWhole(domains, domain.partOf());
    }
    return domains;
  }

  private EnergyDomain domain(JsonNode domain) {
    double seconds = number(domain, "updateIntervalSeconds");
    return new EnergyDomain(text(domain, "id"), word(domain, "scope", Scope.values()),
        word(domain, "provenance", Provenance.values()), word(domain, "reading", EnergyReading.values()),
        number(domain, "resolutionJoules"), Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND)),
        number(domain, "relativeUncertainty"), domain.path("partOf").isNull() ? null : text(domain, "partOf"));
  }

  private void requireDistinct(List<EnergyDomain> domains) {
    if (domains.isEmpty() || domains.stream().map(EnergyDomain::id).distinct().count() < domains.size()) {
      throw line.refusal("'domains' must be a list of at least one domain, each with an id of its own");
    }
  }

  private void requireWhole(List<EnergyDomain> domains, @Nullable String whole) {
    if (whole != null && domains.stream().noneMatch(domain -> domain.id().equals(whole))) {
      throw line.refusal("'partOf' is '" + whole + "'; allowed: null, or the id of another domain");
    }
  }

  private String text(JsonNode domain, String field) {
    String text = domain.path(field).asString("");
    if (text.isBlank()) {
      throw line.refusal("a domain has no text '" + field + "'");
    }
    return text;
  }

  private double number(JsonNode domain, String field) {
    JsonNode number = domain.path(field);
    if (!number.isNumber() || !(number.asDouble() >= 0 && Double.isFinite(number.asDouble()))) {
      throw line.refusal("a domain's '" + field + "' is " + number + "; allowed: a number that is not negative");
    }
    return number.asDouble();
  }

  /** In lower-case kebab, as results have them. */
  private <E extends Enum<E>> E word(JsonNode domain, String field, E[] values) {
    String word = text(domain, field);
    for (E value : values) {
      if (kebab(value).equals(word)) {
        return value;
      }
    }
    List<String> allowed = List.of(values).stream().map(TraceHeader::kebab).toList();
    throw line.refusal("a domain's '" + field + "' is '" + word + "'; allowed: " + String.join(", ", allowed));
  }

  private static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
