package org.joulemark.cli.recompute;

import java.util.List;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.results.EnergyRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of two records that results.json would not write alike, to the last bit of every number. */
final class DifferingFields {

  private static final JsonMapper JSON = Json.mapper();

  private DifferingFields() {}

  static List<String> of(EnergyRecord recorded, EnergyRecord recomputed) {
    JsonNode before = JSON.valueToTree(recorded);
    JsonNode now = JSON.valueToTree(recomputed);
    return now.propertyNames().stream().filter(field -> !now.get(field).equals(before.get(field))).toList();
  }
}
