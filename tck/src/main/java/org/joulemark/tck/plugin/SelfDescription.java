package org.joulemark.tck.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;

/** The demands on what a plugin says of itself. */
public final class SelfDescription {

  private SelfDescription() {}

  public static void requireKebabCaseId(Plugin plugin) {
    requireKebabCase("an id", plugin.id());
  }

  /**
   * Fails where a name is not what users type.
   *
   * @param what is named, with its article
   */
  public static void requireKebabCase(String what, String id) {
    Broken.unless(id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
        what + " in kebab-case ([a-z][a-z0-9]*(-[a-z0-9]+)*)", "'" + id + "'",
        "a display name or a class name was given as id; users type it on the command line");
  }

  public static void requireOneLineDescription(Plugin plugin) {
    Lines.requireOneLine("the description", plugin.description());
  }

  /** Names are unique, every setting is described, defaults are accepted, and two calls declare the same. */
  public static void requireUsableSettings(String what, List<SettingDeclaration> declared) {
    var names = new HashSet<String>();
    for (SettingDeclaration declaration : declared) {
      Broken.unless(names.add(declaration.name()),
          what + " with distinct names", "'" + declaration.name() + "' twice",
          "a declaration was copied; only one of the two would ever be read");
      Lines.requireOneLine("the description of '" + declaration.name() + "'", declaration.description());
    }
    requireUsableDefaults(what, declared);
  }

  private static void requireUsableDefaults(String what, List<SettingDeclaration> declared) {
    try {
      Settings.of(declared, Map.of());
    } catch (InvalidInputException refused) {
      throw Broken.because(what + " whose defaults are allowed values", refused.getMessage(),
          "a default lies outside of its own range");
    }
  }

  public static void requireStableSettings(Plugin plugin) {
    List<SettingDeclaration> first = plugin.settings();
    List<SettingDeclaration> second = plugin.settings();
    Broken.unless(first.equals(second), "the same declarations at every call of settings()",
        first.size() + " at first: " + names(first) + ", then " + second.size() + ": " + names(second),
        "the list is kept and added to, or depends on something that changes");
  }

  private static List<String> names(List<SettingDeclaration> declared) {
    return declared.stream().map(SettingDeclaration::name).toList();
  }
}
