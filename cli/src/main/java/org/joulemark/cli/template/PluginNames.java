package org.joulemark.cli.template;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.joulemark.api.InvalidInputException;

/**
 * What a plugin's project is called.
 *
 * @param id as users type it: {@code my-chip}
 * @param packageName of its classes, and the group of its artifact: {@code org.acme.chip}
 */
public record PluginNames(String id, String packageName) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");

  /** The JVM refuses classes in the first, and joulemark takes those in the second for its own. */
  private static final Pattern FOREIGN_PACKAGE = Pattern.compile("(java|org\\.joulemark)(\\..*)?");

  /**
   * Checks both.
   *
   * @throws InvalidInputException for one that cannot be used
   */
  public PluginNames {
    if (!ID.matcher(id).matches()) {
      throw new InvalidInputException(
          "'" + id + "' is no plugin id; allowed: lower-case letters and digits in words with a hyphen between, "
              + "beginning with a letter, as in --id my-chip");
    }
    if (!PACKAGE.matcher(packageName).matches()) {
      throw unusable(packageName, "allowed: lower-case letters, digits and _ in names with a dot between");
    }
    if (!SourceVersion.isName(packageName)) {
      throw unusable(packageName, "a part of it is a keyword of Java");
    }
    if (FOREIGN_PACKAGE.matcher(packageName).matches()) {
      throw unusable(packageName, "it is not yours");
    }
  }

  /** {@code org.example.mychip} */
  public static String defaultPackage(String id) {
    return "org.example." + id.replace("-", "");
  }

  /** {@code MyChip} */
  String classPrefix() {
    return Pattern.compile("-")
        .splitAsStream(id)
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** {@code org/acme/chip} */
  String packagePath() {
    return packageName.replace('.', '/');
  }

  private static InvalidInputException unusable(String packageName, String reason) {
    return new InvalidInputException(
        "'" + packageName + "' cannot be the plugin's package: " + reason + "; give one as in --package org.acme.chip");
  }
}
