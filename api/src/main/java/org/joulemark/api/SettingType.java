package org.joulemark.api;

import java.util.List;

/** What values a setting takes; written so that an error message can name them. */
public sealed interface SettingType {

  /** The values allowed, in words that complete "allowed: ...". */
  String allowedValues();

  /** Any text without further structure. */
  record Text() implements SettingType {
    @Override
    public String allowedValues() {
      return "text";
    }
  }

  /** One of a list of words. */
  record Choice(List<String> values) implements SettingType {
    public Choice {
      values = List.copyOf(values);
    }

    public Choice(String... values) {
      this(List.of(values));
    }

    @Override
    public String allowedValues() {
      return String.join(", ", values);
    }
  }

  /** An integer of the closed range. */
  record WholeNumber(long minimum, long maximum) implements SettingType {
    @Override
    public String allowedValues() {
      return "a whole number from " + minimum + " to " + maximum;
    }
  }

  /** A finite number of the closed range. */
  record RealNumber(double minimum, double maximum) implements SettingType {
    @Override
    public String allowedValues() {
      return "a number from " + minimum + " to " + maximum;
    }
  }

  /** {@code true} or {@code false}. */
  record Flag() implements SettingType {
    @Override
    public String allowedValues() {
      return "true, false";
    }
  }

  /** A file or folder; a relative path is taken from the folder joulemark was started in. */
  record PathName() implements SettingType {
    @Override
    public String allowedValues() {
      return "a path";
    }
  }
}
