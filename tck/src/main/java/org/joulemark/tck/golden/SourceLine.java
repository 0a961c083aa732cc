package org.joulemark.tck.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of a golden file, taken word by word from the left. */
final class SourceLine {

  private final String fileName;
  private final int number;
  private final List<String> words;
  private int next;

  private SourceLine(String fileName, int number, List<String> words) {
    this.fileName = fileName;
    this.number = number;
    this.words = words;
  }

  /**
   * The lines that say something: neither empty nor a comment. The last of them is {@code end}, and is left out.
   *
   * @throws IllegalStateException where it is not, as in a file that was cut off
   */
  static List<SourceLine> linesOf(String fileName, String text) {
    String[] lines = text.split("\n", -1);
    var telling = new ArrayList<SourceLine>();
    for (int index = 0; index < lines.length; index++) {
      if (!lines[index].isEmpty() && !lines[index].startsWith("#")) {
        telling.add(new SourceLine(fileName, index + 1, List.of(lines[index].split(" +", -1))));
      }
    }
    if (telling.isEmpty() || !telling.getLast().words.equals(List.of("end"))) {
      throw new IllegalStateException(fileName + ":" + lines.length + ": cut off, the last line must be 'end'");
    }
    return telling.subList(0, telling.size() - 1);
  }

  /** The same line, none of whose words is taken yet. */
  SourceLine fromItsStart() {
    return new SourceLine(fileName, number, words);
  }

  /** Takes the next word where it is this one. */
  boolean takes(String word) {
    boolean found = next < words.size() && words.get(next).equals(word);
    if (found) {
      next++;
    }
    return found;
  }

  void expect(String word) {
    if (!takes(word)) {
      throw error("'" + word + "' expected" + (next < words.size() ? ", not '" + words.get(next) + "'" : ""));
    }
  }

  String word(String meaning) {
    if (next == words.size()) {
      throw error(meaning + " is missing");
    }
    return words.get(next++);
  }

  /** The next word, which must look like this and then be readable. */
  String matching(String meaning, String pattern) {
    String word = word(meaning);
    if (!word.matches(pattern)) {
      throw error(meaning + " cannot be '" + word + "'");
    }
    return word;
  }

  /** Nine digits at most, so that an int holds them. */
  int integer(String meaning) {
    return Integer.parseInt(matching(meaning, "-?\\d{1,9}"));
  }

  int size(String meaning) {
    return Integer.parseInt(matching(meaning, "[1-9]\\d{0,8}"));
  }

  <E extends Enum<E>> E constant(String meaning, Class<E> type) {
    String word = word(meaning);
    List<E> constants = List.of(type.getEnumConstants());
    return constants.stream()
        .filter(constant -> constant.name().equals(word))
        .findFirst()
        .orElseThrow(() -> error(meaning + " cannot be '" + word + "'; allowed: " + commaSeparated(constants)));
  }

  private static String commaSeparated(List<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  void end() {
    if (next < words.size()) {
      throw error("'" + words.get(next) + "' is too much");
    }
  }

  IllegalStateException error(String problem) {
    return new IllegalStateException(fileName + ":" + number + ": " + problem);
  }
}
