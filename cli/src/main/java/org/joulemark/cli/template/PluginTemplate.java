package org.joulemark.cli.template;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;

/** The example that a new plugin of each kind is copied from. */
public enum PluginTemplate {
  BACKEND("backend-naive", "naive", "my-chip"),
  WORKLOAD("workload-ising-chain", "ising-chain", "my-task"),
  PROBE("probe-rated-power", "rated-power", "my-meter");

  private static final String GROUP = "org.example";
  private static final Pattern CLASS_FILE = Pattern.compile(".*/(\\w+)\\.java");

  private final String folder;
  private final String exampleId;
  private final String suggestedId;

  PluginTemplate(String folder, String exampleId, String suggestedId) {
    this.folder = folder;
    this.exampleId = exampleId;
    this.suggestedId = suggestedId;
  }

  /**
   * The template of this kind.
   *
   * @throws InvalidInputException for an unknown kind
   */
  public static PluginTemplate of(String kind) {
    return Arrays.stream(values())
        .filter(template -> template.kind().equals(kind))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInputException(
                "'" + kind + "' is no kind of plugin; allowed for --kind: " + String.join(", ", kinds())));
  }

  public static List<String> kinds() {
    return Arrays.stream(values()).map(PluginTemplate::kind).toList();
  }

  public String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The id of a plugin whose author gives none. */
  public String suggestedId() {
    return suggestedId;
  }

  /** {@code my-chip-backend}, as the pom calls the project. */
  public String artifact(String id) {
    return id + "-" + kind();
  }

  /**
   * The example under these names.
   *
   * @return path within the project to content
   * @throws InvalidInputException where the names would give a class whose name the example uses for something else
   */
  public Map<String, String> project(PluginNames wanted) throws IOException {
    Map<String, String> example = PackedExample.read(folder);
    var renaming = new Renaming(GROUP, exampleNames(), wanted);
    requireFreeNames(example, renaming, wanted.id());
    var project = new TreeMap<String, String>();
    example.forEach((path, text) -> project.put(renaming.apply(path), renaming.apply(text)));
    return project;
  }

  private PluginNames exampleNames() {
    return new PluginNames(exampleId, PluginNames.defaultPackage(exampleId));
  }

  /** A probe 'energy' would be a class EnergyProbe that implements EnergyProbe. */
  private static void requireFreeNames(Map<String, String> example, Renaming renaming, String id) {
    for (String path : example.keySet()) {
      String old = CLASS_FILE.matcher(path).replaceFirst("$1");
      String now = renaming.apply(old);
      if (!now.equals(old) && example.values().stream().anyMatch(text -> containsWord(text, now))) {
        throw new InvalidInputException(
            "id '" + id + "' would give a class " + now + ", a name that the project needs for another; choose another "
                + "--id");
      }
    }
  }

  private static boolean containsWord(String text, String word) {
    return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text).find();
  }
}
