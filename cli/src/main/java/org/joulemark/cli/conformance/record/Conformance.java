package org.joulemark.cli.conformance.record;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.engine.results.HostRecord;
import org.jspecify.annotations.Nullable;

/**
 * The whole of {@code conformance.json}.
 *
 * @param endedAt null while running
 * @param goldenVectorsSha256 of the references that outputs were compared with; null where the TCK does not tell
 * @param plugins in the order they were validated
 */
public record Conformance(
    String schema,
    ConformanceState state,
    String startedAt,
    @Nullable String endedAt,
    String joulemarkVersion,
    String tckVersion,
    @Nullable String goldenVectorsSha256,
    HostRecord host,
    List<PluginConformance> plugins) {

  public static final String SCHEMA = "joulemark-conformance/1";

  public Conformance {
    plugins = List.copyOf(plugins);
  }

  /** The same with one more plugin. */
  public Conformance with(PluginConformance plugin) {
    var more = new ArrayList<>(plugins);
    more.add(plugin);
    return new Conformance(
        schema, state, startedAt, endedAt, joulemarkVersion, tckVersion, goldenVectorsSha256, host, more);
  }

  /** The same, ended. */
  public Conformance ended(ConformanceState end, String time) {
    return new Conformance(
        schema, end, startedAt, time, joulemarkVersion, tckVersion, goldenVectorsSha256, host, plugins);
  }

  public long count(Verdict verdict) {
    return plugins.stream().filter(plugin -> plugin.verdict() == verdict).count();
  }

  /** Whether there is a plugin, and every one is conformant. */
  public boolean allConform() {
    return state == ConformanceState.COMPLETE && !plugins.isEmpty() && count(Verdict.CONFORMANT) == plugins.size();
  }
}
