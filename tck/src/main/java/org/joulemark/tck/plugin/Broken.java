package org.joulemark.tck.plugin;

/** How a rule fails: in words for the author of the plugin. */
public final class Broken {

  private Broken() {}

  /**
   * Thrown to fail the test.
   *
   * @param expected what the rule asks, with numbers and units
   * @param found what the plugin did, with numbers and units
   * @param probableCause the mistake that most often looks like this
   */
  public static AssertionError because(String expected, String found, String probableCause) {
    return new AssertionError("expected " + expected + "; found " + found + "; probable cause: " + probableCause);
  }

  /** Fails the test where the condition does not hold. */
  public static void unless(boolean holds, String expected, String found, String probableCause) {
    if (!holds) {
      throw because(expected, found, probableCause);
    }
  }
}
