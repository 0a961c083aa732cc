package org.joulemark.tck.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One line of a golden file, taken word by word from the left. */
final class SourceLine {

  private final String fileName;
  private final int number;
  private final List<String> words;
  private int next;

  private SourceLine(String fileName, int number, String text) {
    this.fileName = fileName;
    this.number = number;
    this.words = List.of(text.split(" +", -1));
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
        telling.add(new SourceLine(fileName, index + 1, lines[index]));
      }
    }
    if (telling.isEmpty() || !telling.getLast().words.equals(List.of("end"))) {
      throw new IllegalStateException(fileName + ":" + lines.length + ": cut off, the last line must be 'end'");
    }
    return telling.subList(0, telling.size() - 1);
  }

  /** Whether the next word is this one. */
  boolean isAt(String word) {
    return next < words.size() && words.get(next).equals(word);
  }

  /** Takes the next word where it is this one. */
  boolean takes(String word) {
    boolean found = isAt(word);
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
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(word))
        .findFirst()
        .orElseThrow(() -> error(meaning + " cannot be '" + word + "'"));
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
