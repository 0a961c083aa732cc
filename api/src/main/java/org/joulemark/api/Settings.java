package org.joulemark.api;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings of one plugin, checked against its declarations: every key is known, every value has the right type, and
 * every default is filled in. Immutable.
 */
public final class Settings {

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /**
   * Checks the given values and fills in the defaults.
   *
   * @throws InvalidInputException for a key that is not declared or a value that its type does not allow; the message
   *     names the key and what is allowed
   */
  public static Settings of(List<SettingDeclaration> declarations, Map<String, String> given) {
    refuseUnknown(declarations, given);
    var values = new TreeMap<String, String>();
    for (SettingDeclaration declaration : declarations) {
      String value = given.getOrDefault(declaration.name(), declaration.defaultValue());
      if (value != null) {
        SettingValue.check(declaration.name(), declaration.type(), value);
        values.put(declaration.name(), value);
      }
    }
    return new Settings(values);
  }

  private static void refuseUnknown(List<SettingDeclaration> declarations, Map<String, String> given) {
    for (String name : given.keySet()) {
      if (declarations.stream().noneMatch(declaration -> declaration.name().equals(name))) {
        throw new InvalidInputException(
            "unknown setting '" + name + "'; allowed: "
                + declarations.stream().map(SettingDeclaration::name).collect(Collectors.joining(", ")));
      }
    }
  }

  /** The value of a setting that has a default or was given. */
  public String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> new InvalidInputException("setting '" + name + "' is missing and has no default"));
  }

  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public int integer(String name) {
    return Math.toIntExact(wholeNumber(name));
  }

  public long wholeNumber(String name) {
    return Long.parseLong(text(name));
  }

  public double real(String name) {
    return Double.parseDouble(text(name));
  }

  public boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  public Optional<Path> optionalPath(String name) {
    return optionalText(name).map(Path::of);
  }

  /** Every setting with its value, sorted by name; what a result row records. */
  public Map<String, String> asMap() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings settings && settings.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
