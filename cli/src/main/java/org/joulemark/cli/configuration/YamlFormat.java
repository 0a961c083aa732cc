package org.joulemark.cli.configuration;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joulemark.api.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML, down to the text of each value. Commons Configuration's own reader would turn {@code 0123} into 83, {@code 4:20}
 * into 260 and {@code no} into false, drop empty maps, let the last of two equal keys win, and forget the lines.
 */
final class YamlFormat implements SettingsFormat {

  @Override
  public List<Entry> read(String text, String origin) {
    Node root = compose(text, origin);
    if (!(root instanceof MappingNode mapping)) {
      throw new InvalidInputException(origin + ": is no map of settings; begin with lines such as 'name: nqs'");
    }
    List<Entry> entries = new ArrayList<>();
    addAll("", mapping, origin, entries);
    return entries;
  }

  private static @Nullable Node compose(String text, String origin) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException malformed) {
      String place = malformed.getProblemMark() == null ? origin : at(origin, malformed.getProblemMark().getLine());
      throw new InvalidInputException(place + ": not valid YAML: " + malformed.getProblem(), malformed);
    } catch (YAMLException malformed) {
      String problem = String.valueOf(malformed.getMessage()).lines().findFirst().orElse("unreadable");
      throw new InvalidInputException(origin + ": not valid YAML: " + problem, malformed);
    }
  }

  private static void addAll(String path, MappingNode mapping, String origin, List<Entry> entries) {
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String place = at(origin, tuple.getKeyNode().getStartMark().getLine());
      String key = scalar(tuple.getKeyNode(), place, "a key");
      if (!keys.add(key)) {
        throw new InvalidInputException(place + ": key '" + key + "' stands twice in the same map");
      }
      add(path.isEmpty() ? key : path + "." + key, tuple.getValueNode(), origin, place, entries);
    }
  }

  private static void add(String key, Node node, String origin, String place, List<Entry> entries) {
    switch (node) {
      case MappingNode empty when empty.getValue().isEmpty() -> entries.add(new Entry(key, List.of(), place));
      case MappingNode deep when depth(key) > MAXIMUM_DEPTH -> throw new InvalidInputException(
          place + ": " + key + " is nested too deeply");
      case MappingNode mapping -> addAll(key, mapping, origin, entries);
      case SequenceNode sequence -> entries.add(
          new Entry(key, sequence.getValue().stream().map(item -> scalar(item, place, "each value of " + key)).toList(),
              place));
      case ScalarNode nothing when nothing.getTag().equals(Tag.NULL) -> entries.add(new Entry(key, List.of(), place));
      case ScalarNode value -> entries.add(new Entry(key, List.of(value.getValue()), place));
      default -> throw new InvalidInputException(place + ": " + key + " is neither a value nor a list nor a map");
    }
  }

  /** Deeper than any key; an alias to its own parent would never end. */
  private static final int MAXIMUM_DEPTH = 8;

  private static int depth(String key) {
    return key.split("\\.", -1).length;
  }

  private static String scalar(Node node, String place, String what) {
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      return scalar.getValue();
    }
    throw new InvalidInputException(place + ": " + what + " must be a plain value");
  }

  private static String at(String origin, int zeroBasedLine) {
    return origin + ":" + (zeroBasedLine + 1);
  }
}
