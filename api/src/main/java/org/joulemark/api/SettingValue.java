package org.joulemark.api;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Checks the text of one value against its type. */
final class SettingValue {

  private SettingValue() {}

  static void check(String name, SettingType type, String value) {
    boolean allowed =
        switch (type) {
          case SettingType.Text _ -> true;
          case SettingType.Choice choice -> choice.values().contains(value);
          case SettingType.WholeNumber range -> isWithin(range, value);
          case SettingType.RealNumber range -> isWithin(range, value);
          case SettingType.Flag _ -> value.equals("true") || value.equals("false");
          case SettingType.PathName _ -> isPath(value);
        };
    if (!allowed) {
      throw new InvalidInputException(
          "setting '" + name + "' is '" + value + "'; allowed: " + type.allowedValues());
    }
  }

  private static boolean isWithin(SettingType.WholeNumber range, String value) {
    try {
      long number = Long.parseLong(value);
      return range.minimum() <= number && number <= range.maximum();
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static boolean isWithin(SettingType.RealNumber range, String value) {
    try {
      double number = Double.parseDouble(value);
      return range.minimum() <= number && number <= range.maximum();
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static boolean isPath(String value) {
    try {
      return !value.isBlank() && Path.of(value) != null;
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }
}
