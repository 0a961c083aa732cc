package org.joulemark.cli.configuration;

import java.util.List;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;

/**
 * A value on the command line or in a variable: commas separate the values of a list, which may stand in brackets as in YAML;
 * {@code \,} is a comma.
 */
final class ValueList {

  private static final DefaultListDelimiterHandler COMMAS = new DefaultListDelimiterHandler(',');

  private ValueList() {}

  static List<String> split(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    return COMMAS.split(bracketed ? text.substring(1, text.length() - 1) : text, true).stream()
        .filter(value -> !value.isEmpty()).toList();
  }
}
