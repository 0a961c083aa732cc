package org.joulemark.api;

/**
 * The version of the contract between joulemark and its plugins. The manifest of a plugin's jar names the range of
 * versions that it was built for, as in {@code Joulemark-Api: [0.1,0.2)}; a plugin whose range does not hold the running
 * version is refused before any of its code runs.
 */
public final class ApiVersion {

  private ApiVersion() {}

  /** Major and minor; a method, because the compiler would copy a constant into the plugin that asks. */
  public static String current() {
    return "0.1";
  }
}
