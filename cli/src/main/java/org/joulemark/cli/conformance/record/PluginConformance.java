package org.joulemark.cli.conformance.record;

import java.util.List;
import java.util.Map;
import org.joulemark.engine.results.PluginRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one plugin.
 *
 * @param kind workload, backend or probe
 * @param jarSha256 file name of each of the plugin's jars with its SHA-256 in hexadecimal
 * @param reason why it is not conformant or not validated; null where it is conformant
 * @param seconds the whole validation took
 * @param rules by number
 */
public record PluginConformance(
    String kind,
    String id,
    String version,
    Map<String, String> jarSha256,
    Verdict verdict,
    @Nullable String reason,
    double seconds,
    List<ForkRecord> forks,
    List<RuleConformance> rules) {

  public PluginConformance {
    forks = List.copyOf(forks);
    rules = List.copyOf(rules);
  }

  /** A plugin whose turn never came. */
  public static PluginConformance notBegun(PluginRecord plugin, String reason) {
    return new PluginConformance(
        plugin.kind(), plugin.id(), plugin.version(), plugin.jarSha256(), Verdict.NOT_VALIDATED, reason, 0, List.of(),
        List.of());
  }

  /** {@code backend cpu 0.1.0}. */
  public String name() {
    return kind + " " + id + " " + version;
  }

  public long count(RuleStatus status) {
    return rules.stream().filter(rule -> rule.status() == status).count();
  }
}
