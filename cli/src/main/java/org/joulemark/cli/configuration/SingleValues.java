package org.joulemark.cli.configuration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.plan.Selection;
import org.joulemark.engine.plan.SessionPlan;

/** Refuses lists where there is nothing to sweep. */
final class SingleValues {

  private SingleValues() {}

  static void require(SessionPlan plan) {
    Stream.of(plan.workloads(), plan.backends())
        .flatMap(List::stream)
        .map(Selection::axes)
        .map(Map::entrySet)
        .flatMap(Set::stream)
        .forEach(axis -> require(axis.getKey(), axis.getValue().size()));
    require("precision", plan.precisions().size());
  }

  private static void require(String key, int count) {
    if (count != 1) {
      throw new InvalidInputException("'" + key + "' has " + count + " values; one evaluation takes one");
    }
  }
}
