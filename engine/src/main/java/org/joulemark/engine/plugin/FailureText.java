package org.joulemark.engine.plugin;

/** What a row says of a plugin that threw. */
public final class FailureText {

  private FailureText() {}

  /** The message, or the kind of failure where there is none. */
  public static String of(Throwable failed) {
    return failed.getMessage() == null || failed.getMessage().isBlank()
        ? failed.getClass().getName()
        : failed.getMessage();
  }
}
