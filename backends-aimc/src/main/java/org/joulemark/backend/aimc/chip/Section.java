package org.joulemark.backend.aimc.chip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.HardwareSheet;
import org.joulemark.api.InvalidInputException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a chip file, whose keys are all known. A value stands as {@code key: {value: ..., source: ...}}.
 */
final class Section {

  private static final String VALUE = "value";
  private static final String SOURCE = "source";
  private static final int MOST_DIGITS = 30;

  private final String file;
  private final String path;
  private final int line;
  private final Map<String, Node> nodes;
  private final Map<String, HardwareSheet.Entry> entries;

  private Section(String file, String path, int line, Map<String, Node> nodes,
      Map<String, HardwareSheet.Entry> entries) {
    this.file = file;
    this.path = path;
    this.line = line;
    this.nodes = nodes;
    this.entries = entries;
  }

  /**
   * The whole file.
   *
   * @param entries receives every value with its source
   */
  static Section root(String file, Node node, Map<String, HardwareSheet.Entry> entries) {
    return of(file, "", node, entries);
  }

  private static Section of(String file, String path, Node node, Map<String, HardwareSheet.Entry> entries) {
    int line = node.getStartMark().getLine() + 1;
    if (!(node instanceof MappingNode mapping)) {
      throw new InvalidInputException(
          file + ":" + line + ": " + (path.isEmpty() ? "the file" : path) + " must hold keys, each 'key: ...'");
    }
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (nodes.put(key, tuple.getValueNode()) != null) {
        throw new InvalidInputException(
            file + ":" + (tuple.getKeyNode().getStartMark().getLine() + 1) + ": " + joined(path, key)
                + " stands twice; remove one");
      }
    }
    var section = new Section(file, path, line, nodes, entries);
    section.refuseUnknown();
    return section;
  }

  boolean has(String key) {
    return nodes.containsKey(key);
  }

  Section section(String key) {
    return of(file, joined(path, key), require(key), entries);
  }

  /** The mappings of a list; none where the key is missing. */
  List<Section> sections(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (!(require(key) instanceof SequenceNode sequence)) {
      throw error(key, "must be a list");
    }
    var sections = new ArrayList<Section>();
    for (Node item : sequence.getValue()) {
      sections.add(of(file, joined(path, key) + "[" + sections.size() + "]", item, entries));
    }
    return sections;
  }

  /** Text that needs no source. */
  String text(String key) {
    return scalar(key, require(key));
  }

  /** Text that needs no source, and must not be left empty; the remedy is for whoever did. */
  String filledText(String key, String remedy) {
    String text = text(key);
    if (text.isBlank()) {
      throw error(key, "is empty; " + remedy);
    }
    return text;
  }

  /** Text of a value with its source. */
  String word(String key, List<String> allowed) {
    String word = value(key);
    if (!allowed.contains(word)) {
      throw error(key, "is '" + word + "'; allowed: " + String.join(", ", allowed));
    }
    return word;
  }

  /** A list of words with its source. */
  List<String> words(String key, List<String> allowed) {
    Section entry = section(key);
    if (!(entry.require(VALUE) instanceof SequenceNode sequence)) {
      throw error(key, "must be a list of words; allowed: " + String.join(", ", allowed));
    }
    List<String> words = sequence.getValue().stream().map(node -> scalar(key, node)).toList();
    words.stream().filter(word -> !allowed.contains(word)).findFirst().ifPresent(word -> {
      throw error(key, "names '" + word + "'; allowed: " + String.join(", ", allowed));
    });
    record(key, String.join(", ", words), entry.source());
    return words;
  }

  int wholeNumber(String key, int minimum, int maximum) {
    return wholeNumber(key, value(key), minimum, maximum, "");
  }

  private int wholeNumber(String key, String text, int minimum, int maximum, String otherwise) {
    try {
      int number = Integer.parseInt(text);
      if (minimum <= number && number <= maximum) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // The message below says what is allowed.
    }
    throw error(key,
        "is '" + text + "'; allowed: a whole number from " + minimum + " to " + maximum + otherwise);
  }

  /** A number of bits, or {@code none} for no limit. */
  Resolution resolution(String key, int maximumBits) {
    String text = value(key);
    return text.equals("none")
        ? new Resolution.Unlimited()
        : new Resolution.Bits(wholeNumber(key, text, 1, maximumBits, ", or none"));
  }

  /** A number of entries, or {@code none} for the function itself. */
  TableFormat.Entries tableEntries(String key, int maximum) {
    String text = value(key);
    return text.equals("none")
        ? new TableFormat.Unlimited()
        : new TableFormat.Count(wholeNumber(key, text, 2, maximum, ", or none"));
  }

  FullScale fullScale(String key) {
    String text = value(key);
    return text.equals("calibrated")
        ? new FullScale.Calibrated()
        : new FullScale.Fixed(number(key, text, false, ", or calibrated").doubleValue());
  }

  BigDecimal positive(String key) {
    return number(key, value(key), false, "");
  }

  BigDecimal zeroOrMore(String key) {
    return number(key, value(key), true, "");
  }

  private BigDecimal number(String key, String text, boolean orZero, String otherwise) {
    try {
      var number = new BigDecimal(text);
      if (orZero && number.signum() == 0) {
        return BigDecimal.ZERO;
      }
      if (number.signum() > 0) {
        return measurable(key, text, number);
      }
    } catch (NumberFormatException notANumber) {
      // The message below says what is allowed.
    }
    throw error(key, "is '" + text + "'; allowed: a number " + (orZero ? "of 0 or more" : "above 0") + otherwise);
  }

  /** Products of such numbers neither overflow nor vanish. */
  private BigDecimal measurable(String key, String text, BigDecimal number) {
    long digitsBeforePoint = (long) number.precision() - number.scale();
    if (Math.abs(digitsBeforePoint) > MOST_DIGITS) {
      throw error(key, "is '" + text + "'; allowed: a number between 1e-" + MOST_DIGITS + " and 1e" + MOST_DIGITS);
    }
    return number;
  }

  /** The source of an item that carries its values without sources of their own. */
  String source() {
    return filledText(SOURCE, "say where the value comes from, if only that it is an assumption");
  }

  /** A number of an item that has one source for all its values. */
  BigDecimal plainNumber(String key) {
    return number(key, text(key), true, "");
  }

  int plainWholeNumber(String key, int minimum, int maximum) {
    return wholeNumber(key, text(key), minimum, maximum, "");
  }

  String plainWord(String key, List<String> allowed) {
    String word = text(key);
    if (!allowed.contains(word)) {
      throw error(key, "is '" + word + "'; allowed: " + String.join(", ", allowed));
    }
    return word;
  }

  /** Remembers an item of a list as one entry of the sheet. */
  void recordItem(String value) {
    entries.put(path, new HardwareSheet.Entry(path, value, source()));
  }

  private String value(String key) {
    Section entry = section(key);
    String value = entry.text(VALUE);
    record(key, value, entry.source());
    return value;
  }

  private void record(String key, String value, String source) {
    String whole = joined(path, key);
    entries.put(whole, new HardwareSheet.Entry(whole, value, source));
  }

  private Node require(String key) {
    Node node = nodes.get(key);
    if (node == null) {
      throw new InvalidInputException(
          file + ":" + line + ": " + joined(path, key) + " is missing; add it, with its value and its source");
    }
    return node;
  }

  private String scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(key, "must be a single value");
  }

  InvalidInputException error(String key, String what) {
    Node node = nodes.get(key);
    int where = node == null ? line : node.getStartMark().getLine() + 1;
    return new InvalidInputException(file + ":" + where + ": " + joined(path, key) + " " + what);
  }

  private void refuseUnknown() {
    nodes.keySet().stream().filter(key -> !ChipKeys.isKnown(path, key)).findFirst().ifPresent(key -> {
      throw error(key, "is not known" + ChipKeys.hint(path, key) + "; allowed: "
          + String.join(", ", ChipKeys.of(path)));
    });
  }

  private static String joined(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
