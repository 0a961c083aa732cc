package org.joulemark.cli.conformance.record;

/** What the rules say of a plugin as a whole. */
public enum Verdict {
  /** No rule failed, at least one passed, and none was left out. */
  CONFORMANT("conformant"),
  NOT_CONFORMANT("not conformant"),
  /** Nothing can be said: the plugin is unavailable here, or its rules did not run. */
  NOT_VALIDATED("not validated");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
