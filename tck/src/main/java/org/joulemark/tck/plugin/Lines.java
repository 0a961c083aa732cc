package org.joulemark.tck.plugin;

/** Texts that are shown to a person as one line. */
public final class Lines {

  /** What a person still reads as one sentence; a stack trace or a file's content is longer. */
  private static final int LONGEST = 1000;

  private Lines() {}

  public static void requireOneLine(String what, String text) {
    Broken.unless(!text.isBlank(), what + " is one line of text", "a blank one", "it was left for later");
    Broken.unless(text.lines().count() == 1 && text.length() <= LONGEST,
        what + " is one line of at most " + LONGEST + " characters",
        text.lines().count() + " lines of " + text.length() + " characters in all: '" + beginning(text) + "...'",
        "a stack trace or a whole page was put where users expect a sentence");
  }

  private static String beginning(String text) {
    return text.strip().lines().findFirst().orElse("")
        .transform(line -> line.substring(0, Math.min(60, line.length())));
  }
}
