package org.joulemark.benchmark.gpu;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;

/**
 * What a user asked for by {@code --name=value}, and defaults. Values are looked at when they are asked for.
 *
 * @param values by name
 */
record Options(Map<String, String> values) {

  /**
   * Reads options, in any order; of two of one name the later counts.
   *
   * @param defaults of all that are allowed
   * @throws InvalidInputException for anything else; the message says what is allowed
   */
  static Options of(List<String> arguments, Map<String, String> defaults) {
    Map<String, String> values = new LinkedHashMap<>(defaults);
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      String name = parts[0].replaceFirst("^--", "");
      if (parts.length < 2 || !argument.startsWith("--") || !defaults.containsKey(name)) {
        throw new InvalidInputException("'" + argument + "' is no option; allowed, here with defaults: "
            + defaults.entrySet().stream().map(Options::written).collect(Collectors.joining(" ")));
      }
      values.put(name, parts[1]);
    }
    return new Options(values);
  }

  private static String written(Map.Entry<String, String> option) {
    return "--" + option.getKey() + "=" + option.getValue();
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  boolean is(String name, String value) {
    return text(name).equals(value);
  }

  int positive(String name) {
    try {
      int number = Integer.parseInt(text(name));
      if (number >= 1) {
        return number;
      }
      throw refused(name, "whole numbers from 1 on");
    } catch (NumberFormatException notANumber) {
      throw refused(name, "whole numbers from 1 on");
    }
  }

  boolean yes(String name) {
    return switch (text(name)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw refused(name, "yes, no");
    };
  }

  /** Some of these words. */
  List<String> words(String name, List<String> allowed) {
    List<String> words = Arrays.stream(text(name).split(",")).distinct().toList();
    if (!allowed.containsAll(words)) {
      throw refused(name, "some of " + String.join(", ", allowed) + ", with commas between");
    }
    return words;
  }

  /** In the order in which they were given. */
  List<Precision> precisions(String name) {
    return Arrays.stream(text(name).split(",")).distinct().map(id -> switch (id) {
      case "float32" -> Precision.FLOAT32;
      case "float64" -> Precision.FLOAT64;
      default -> throw refused(name, "float32, float64, or both with a comma between");
    }).toList();
  }

  private InvalidInputException refused(String name, String allowed) {
    return new InvalidInputException("option --" + name + "=" + text(name) + "; allowed: " + allowed);
  }
}
