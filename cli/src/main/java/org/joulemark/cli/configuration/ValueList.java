package org.joulemark.cli.configuration;

import java.util.List;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;

/** A value on the command line or in a variable: commas separate the values of a list, {@code \,} is a comma. */
final class ValueList {

  private static final DefaultListDelimiterHandler COMMAS = new DefaultListDelimiterHandler(',');

  private ValueList() {}

  static List<String> split(String text) {
    return COMMAS.split(text, true).stream().filter(value -> !value.isEmpty()).toList();
  }
}
