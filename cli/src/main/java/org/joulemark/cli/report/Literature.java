package org.joulemark.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published claim about a workload, shown beside the figures and never among them.
 *
 * @param settings the workload settings that the claim is about
 * @param label short, with the origin in it
 * @param source where it is published and how it follows
 */
record Literature(String workload, Map<String, String> settings, double joulesPerSample, double samplesPerSecond,
    String label, String source) {

  private static final String RESOURCE = "literature.json";

  static List<Literature> about(WorkloadRows workload) {
    return all().stream().filter(claim -> claim.workload.equals(workload.workload()))
        .filter(claim -> workload.rows().stream().filter(Row::hasFigures).anyMatch(claim::concerns)).toList();
  }

  /** Of its entry in the workload's legend. */
  String id(WorkloadRows legend) {
    return legend.anchor() + "-r" + all().indexOf(this);
  }

  boolean concerns(Row row) {
    return row.cell().workloadSettings().entrySet().containsAll(settings.entrySet());
  }

  private static List<Literature> all() {
    try (InputStream resource = Objects.requireNonNull(Literature.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return JsonMapper.shared().readValue(resource, new TypeReference<List<Literature>>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
