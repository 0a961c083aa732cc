package org.joulemark.cli.configuration;

import java.util.Collection;
import java.util.List;
import org.joulemark.api.InvalidInputException;

/** {@code --set key=value}. A key may be cut down to its end where that is unambiguous: {@code alpha=4}. */
final class AssignmentLayer {

  private AssignmentLayer() {}

  /**
   * The assignments in the order given.
   *
   * @param knownKeys every key that may be given in full
   * @param shortKeys those that may be cut down: of the plugins that take part
   */
  static List<Entry> read(List<String> assignments, Collection<String> knownKeys, Collection<String> shortKeys) {
    return assignments.stream().map(assignment -> entry(assignment, knownKeys, shortKeys)).toList();
  }

  private static Entry entry(String assignment, Collection<String> knownKeys, Collection<String> shortKeys) {
    String origin = "--set " + assignment;
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new InvalidInputException(origin + ": write --set key=value");
    }
    String name = assignment.substring(0, equals).strip();
    String key =
        knownKeys.contains(name) || namesPlugins(name) ? name : complete(name, shortKeys, origin);
    return new Entry(key, ValueList.split(assignment.substring(equals + 1)), origin);
  }

  /** A whole key of a plugin is checked against that plugin, which knows better what is wrong with it. */
  private static boolean namesPlugins(String name) {
    return PluginGroup.ofKey(name.split("\\.", 2)[0]).isPresent();
  }

  private static String complete(String name, Collection<String> shortKeys, String origin) {
    List<String> matching = shortKeys.stream().filter(key -> key.endsWith("." + name)).toList();
    return switch (matching.size()) {
      case 1 -> matching.getFirst();
      case 0 -> throw new InvalidInputException(
          origin + ": unknown key '" + name + "'" + Nearest.hint(name, lastParts(shortKeys)) + "; allowed: "
              + String.join(", ", shortKeys));
      default -> throw new InvalidInputException(
          origin + ": '" + name + "' could be " + String.join(" or ", matching) + "; write the whole key");
    };
  }

  private static List<String> lastParts(Collection<String> keys) {
    return keys.stream().map(key -> key.substring(key.lastIndexOf('.') + 1)).distinct().toList();
  }
}
