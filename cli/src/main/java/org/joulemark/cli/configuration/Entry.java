package org.joulemark.cli.configuration;

import java.util.List;
import java.util.Set;
import org.joulemark.api.InvalidInputException;

/**
 * One setting as somebody wrote it.
 *
 * @param key its path with dots: {@code workloads.nqs-rbm.alpha}
 * @param values more than one for a list; none for an empty map, which names a plugin without a setting for it
 * @param origin where it stands, as an error message begins: {@code nqs.yaml:5}
 */
record Entry(String key, List<String> values, String origin) {

  Entry {
    values = List.copyOf(values);
  }

  InvalidInputException error(String problem) {
    return new InvalidInputException(origin + ": " + problem);
  }

  String onlyValue() {
    if (values.size() != 1) {
      throw error(key + " takes one value, not " + (values.isEmpty() ? "none" : "a list"));
    }
    return values.getFirst();
  }

  void refuseRepetitions() {
    if (Set.copyOf(values).size() != values.size()) {
      throw error(key + " names a value twice: " + String.join(", ", values));
    }
  }
}
