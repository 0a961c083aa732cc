package org.joulemark.tck.rule;

import org.opentest4j.TestAbortedException;

/** Ends a rule's test that has nothing to say about this plugin. Reports show the reason; it is no pass. */
public final class NotApplicable {

  private NotApplicable() {}

  /** Thrown to end the test. */
  public static TestAbortedException because(String reason) {
    return new TestAbortedException(reason);
  }

  /** Ends the test where the condition does not hold. */
  public static void unless(boolean applicable, String reason) {
    if (!applicable) {
      throw because(reason);
    }
  }
}
