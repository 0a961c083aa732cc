package org.joulemark.cli.configuration;

import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;

/**
 * A key that joulemark understands.
 *
 * @param key its path with dots
 * @param type what one value may be
 * @param words values allowed beside the type's, such as {@code auto}
 * @param takesList whether several values are an axis of the sweep
 */
record KnownSetting(String key, SettingType type, List<String> words, boolean takesList) {

  static KnownSetting single(String key, SettingType type) {
    return new KnownSetting(key, type, List.of(), false);
  }

  static KnownSetting list(String key, SettingType type, String... words) {
    return new KnownSetting(key, type, List.of(words), true);
  }

  String allowedValues() {
    return words.isEmpty() ? type.allowedValues() : String.join(", ", words) + ", " + type.allowedValues();
  }

  void check(Entry entry) {
    if (entry.values().isEmpty()) {
      throw entry.error(key + " has no value; allowed: " + allowedValues());
    }
    if (!takesList && entry.values().size() > 1) {
      throw entry.error(key + " takes one value, not a list; allowed: " + allowedValues());
    }
    entry.values().forEach(value -> check(entry, value));
    entry.refuseRepetitions();
  }

  private void check(Entry entry, String value) {
    if (words.contains(value)) {
      if (entry.values().size() > 1) {
        throw entry.error(key + " is " + value + " or a list of numbers, not both");
      }
      return;
    }
    try {
      Settings.of(List.of(new SettingDeclaration("value", type, null, key)), Map.of("value", value));
    } catch (InvalidInputException refused) {
      throw entry.error(key + " is '" + value + "'; allowed: " + allowedValues());
    }
  }
}
