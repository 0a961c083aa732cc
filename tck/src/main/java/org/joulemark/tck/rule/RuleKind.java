package org.joulemark.tck.rule;

import java.util.Locale;

/** What a rule asks, and of whom. */
public enum RuleKind {
  /** Of every plugin. */
  REQUIRED,
  /** Of a plugin that declares the capability. */
  OPTIONAL,
  /** Of a backend whose outputs are drawn from a distribution; may fail by chance, as often as its text says. */
  STOCHASTIC,
  /** Of a backend that models hardware which is not there. */
  MODELLED;

  /** As it stands in names and pages: {@code required}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
