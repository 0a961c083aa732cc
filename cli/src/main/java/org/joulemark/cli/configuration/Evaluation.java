package org.joulemark.cli.configuration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.engine.plan.SessionPlan;

/**
 * One workload on one backend in one precision.
 *
 * @param workloadSettings those that were given
 * @param backendSettings those that were given
 */
public record Evaluation(
    String workload,
    Map<String, String> workloadSettings,
    String backend,
    Map<String, String> backendSettings,
    Precision precision,
    long seed) {

  public Evaluation {
    workloadSettings = Map.copyOf(workloadSettings);
    backendSettings = Map.copyOf(backendSettings);
  }

  /**
   * What a plan asks for that sweeps nothing.
   *
   * @throws InvalidInputException where it does
   */
  static Evaluation of(SessionPlan plan) {
    var workload = only("workloads", plan.workloads());
    var backend = only("backends", plan.backends());
    return new Evaluation(
        workload.id(), settings(workload.axes()), backend.id(), settings(backend.axes()),
        only(SessionKeys.PRECISION, plan.precisionsOf(backend)), plan.seed());
  }

  /** Settings with one value each. */
  static Map<String, String> settings(Map<String, List<String>> axes) {
    Map<String, String> settings = new TreeMap<>();
    axes.forEach((name, values) -> settings.put(name, only(name, values)));
    return settings;
  }

  private static <T> T only(String key, List<T> values) {
    if (values.size() != 1) {
      throw new InvalidInputException("'" + key + "' has " + values.size() + " values; one evaluation takes one");
    }
    return values.getFirst();
  }
}
