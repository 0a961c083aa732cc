package org.joulemark.probe.hwmon;

import java.util.regex.Pattern;

/** Names of the kernel as parts of ids: without blanks, by which the setting {@code sensors} separates ids. */
final class Ids {

  private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._+]+");

  private Ids() {}

  static String word(String name) {
    return UNUSUAL.matcher(name).replaceAll("-");
  }
}
