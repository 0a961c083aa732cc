package org.joulemark.backend.aimc.chip;

import java.util.List;
import java.util.Map;

/** The keys of a chip file, each with its unit in its name. */
public final class ChipKeys {

  public static final List<String> PER_TILE_ENERGY = List.of("powerWattsPerTile", "nanojoulesPerTile");
  public static final List<String> CHIP_ENERGY = List.of("powerWatts", "nanojoulesPerInference");

  private static final List<String> VALUE = List.of("value", "source");
  private static final Map<String, List<String>> SECTIONS = Map.ofEntries(
      Map.entry("", List.of(
          "name", "description", "tiles", "dac", "crossbar", "adc", "ldpu", "dpu", "activationTable", "link",
          "leakage", "programming", "stages", "statedTotals", "notes")),
      Map.entry("tiles", List.of("count", "rows", "columns")),
      Map.entry("dac", List.of("bits", "fullScale", "powerWattsPerTile", "nanojoulesPerTile")),
      Map.entry("crossbar", List.of(
          "maximumConductanceMicrosiemens", "devicesPerWeight", "deviceModel", "powerWattsPerTile",
          "nanojoulesPerTile")),
      Map.entry("adc", List.of("bits", "fullScaleMicrosiemens", "powerWattsPerTile", "nanojoulesPerTile")),
      Map.entry("ldpu", List.of(
          "activations", "powerWattsPerTile", "nanojoulesPerTile", "picojoulesPerPartialSum")),
      Map.entry("dpu", List.of(
          "functions", "tableEntries", "tableBits", "adderBits", "powerWatts", "nanojoulesPerInference")),
      Map.entry("activationTable", List.of("tableEntries", "tableBits", "picojoulesPerLookUp")),
      Map.entry("link", List.of("picojoulesPerNumber")),
      Map.entry("leakage", List.of("powerWatts")),
      Map.entry("programming", List.of("microsecondsPerRow", "picojoulesPerDevice")));
  /** Of each item of a list. */
  private static final Map<String, List<String>> ITEMS = Map.of(
      "stages", List.of("name", "nanoseconds", "per", "source"),
      "statedTotals", List.of("tiles", "powerWatts", "source"),
      "notes", List.of("text", "source"));

  private ChipKeys() {}

  static List<String> of(String path) {
    if (!path.contains("[")) {
      return SECTIONS.getOrDefault(path, VALUE);
    }
    return ITEMS.getOrDefault(path.substring(0, path.indexOf('[')), VALUE);
  }

  static boolean isKnown(String path, String key) {
    return of(path).contains(key);
  }

  /** Whoever writes milliwatts means the key that is in watts. */
  static String hint(String path, String key) {
    return of(path).stream().filter(known -> sharedBeginning(known, key) >= 4).findFirst()
        .map(known -> "; the key of this quantity, with its unit, is " + known).orElse("");
  }

  private static int sharedBeginning(String one, String other) {
    int shared = 0;
    while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared;
  }
}
