package org.joulemark.probe.replay;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The lines after the header, taken one by one. */
final class TraceBody {

  private final List<EnergyDomain> domains;
  private final List<TraceSample> samples = new ArrayList<>();
  private @Nullable String lost;

  TraceBody(List<EnergyDomain> domains) {
    this.domains = domains;
  }

  List<TraceSample> samples() {
    return samples;
  }

  @Nullable
  String lost() {
    return lost;
  }

  void take(TraceLine line) {
    JsonNode json = line.json();
    if (json.isArray()) {
      samples.add(sample(line, json));
    } else if (json.path("lost").isString()) {
      lost = json.path("lost").asString();
    } else if (!json.path("mark").isString()) {
      throw line.refusal("is neither a sample [nanoseconds, joules, ...] nor an object with 'mark' or 'lost'");
    }
  }

  private TraceSample sample(TraceLine line, JsonNode json) {
    if (lost != null) {
      throw line.refusal("is a sample, but its meter had stopped answering before");
    }
    if (json.size() != 1 + domains.size()) {
      throw line.refusal("has " + (json.size() - 1) + " figures of joules; the header has " + domains.size()
          + " domains, so " + domains.size() + " are needed after the nanoseconds");
    }
    var joules = new ArrayList<Double>(domains.size());
    for (int domain = 0; domain < domains.size(); domain++) {
      joules.add(joules(line, json.get(1 + domain), domain));
    }
    return new TraceSample(nanos(line, json.get(0)), joules);
  }

  private long nanos(TraceLine line, JsonNode json) {
    if (!json.isIntegralNumber() || !json.canConvertToLong() || json.asLong() < 0) {
      throw line.refusal("begins with " + json + "; allowed: whole nanoseconds since the trace began");
    }
    long last = samples.isEmpty() ? 0 : samples.getLast().nanos();
    if (json.asLong() < last) {
      throw line.refusal("is of " + json + " ns, earlier than the sample before it (" + last + " ns)");
    }
    return json.asLong();
  }

  private double joules(TraceLine line, JsonNode json, int domain) {
    String id = domains.get(domain).id();
    double last = samples.isEmpty() ? 0 : samples.getLast().joules().get(domain);
    if (!json.isNumber() || !Double.isFinite(json.asDouble())) {
      throw line.refusal("says " + json + " for " + id + "; allowed: joules since the trace began");
    }
    if (json.asDouble() < last) {
      throw line.refusal("says " + json + " J for " + id + ", less than before (" + last + " J); joules never fall");
    }
    return json.asDouble();
  }
}
