package org.joulemark.tck.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Plugin;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;

/**
 * The settings that a plugin is tested with: its defaults, and for every setting of few values each other value, one
 * setting at a time.
 */
public final class SettingVariants {

  private SettingVariants() {}

  /** What differs from the defaults; the first is empty. */
  public static List<Map<String, String>> of(Plugin plugin) {
    var variants = new ArrayList<Map<String, String>>();
    variants.add(Map.of());
    for (SettingDeclaration declaration : plugin.settings()) {
      for (String value : values(declaration.type())) {
        if (!value.equals(declaration.defaultValue())) {
          variants.add(Map.of(declaration.name(), value));
        }
      }
    }
    return List.copyOf(variants);
  }

  /** {@code kernel=dense}, or {@code defaults}. */
  public static String name(Map<String, String> variant) {
    return variant.isEmpty()
        ? "defaults"
        : String.join(", ", variant.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList());
  }

  private static List<String> values(SettingType type) {
    return switch (type) {
      case SettingType.Choice choice -> choice.values();
      case SettingType.Flag _ -> List.of("true", "false");
      case SettingType.Text _,SettingType.WholeNumber _,SettingType.RealNumber _,SettingType.PathName _ -> List.of();
    };
  }
}
