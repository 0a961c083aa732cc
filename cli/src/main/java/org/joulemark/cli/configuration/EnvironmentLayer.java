package org.joulemark.cli.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joulemark.api.InvalidInputException;

/**
 * JOULEMARK_* variables. A variable means the key with the same letters and digits, whatever its case and punctuation:
 * JOULEMARK_MEASUREMENT_BATCHROWS is {@code measurement.batchRows}.
 */
final class EnvironmentLayer {

  private static final String PREFIX = "JOULEMARK_";

  /** Where joulemark and its caches lie: no settings of a session. */
  private static final Set<String> RESERVED = Set.of("JOULEMARK_HOME", "JOULEMARK_CACHE");

  private EnvironmentLayer() {}

  static List<Entry> read(Map<String, String> environment, Collection<String> knownKeys) {
    List<Entry> entries = new ArrayList<>();
    new TreeMap<>(environment).forEach((name, value) -> {
      if (name.startsWith(PREFIX) && !RESERVED.contains(name)) {
        entries.add(new Entry(key(name, knownKeys), ValueList.split(value), name));
      }
    });
    return entries;
  }

  private static String key(String variable, Collection<String> knownKeys) {
    String wanted = lettersAndDigits(variable.substring(PREFIX.length()));
    List<String> matching = knownKeys.stream().filter(key -> lettersAndDigits(key).equals(wanted)).toList();
    return switch (matching.size()) {
      case 1 -> matching.getFirst();
      case 0 -> throw new InvalidInputException(
          variable + ": no setting has this name" + Nearest.hint(variable, variablesOf(knownKeys)) + "; allowed: "
              + String.join(", ", variablesOf(knownKeys)) + "; unset it");
      default -> throw new InvalidInputException(
          variable + ": could be " + String.join(" or ", matching) + "; use --set with the whole key");
    };
  }

  private static List<String> variablesOf(Collection<String> keys) {
    return keys.stream().map(EnvironmentLayer::variableOf).toList();
  }

  static String variableOf(String key) {
    return PREFIX + key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static String lettersAndDigits(String text) {
    return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
