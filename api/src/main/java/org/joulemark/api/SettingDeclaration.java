package org.joulemark.api;

import org.jspecify.annotations.Nullable;

/**
 * One setting that a plugin understands.
 *
 * @param name camelCase, with its unit in the name where it has one ({@code wattsPerCore})
 * @param type the values it takes
 * @param defaultValue the value used where the user gives none, in the form the user would type it; null where the
 *     setting is optional and has no value by default
 * @param description one line for {@code joulemark list}
 */
public record SettingDeclaration(
    String name, SettingType type, @Nullable String defaultValue, String description) {

  public SettingDeclaration {
    if (!name.matches("[a-z][A-Za-z0-9]*")) {
      throw new IllegalArgumentException("setting name '" + name + "' is not camelCase");
    }
    if (defaultValue != null) {
      SettingValue.check(name, type, defaultValue);
    }
  }
}
