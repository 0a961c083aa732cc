package org.joulemark.workload.svdd.quality;

/** The shares of background that one may let pass; 1e-5 is the figure of merit of the challenge that the LHC data come from. */
enum BackgroundEfficiency {
  ONE_PERCENT(1e-2, "1e-2", "OnePercent"),
  ONE_PER_THOUSAND(1e-3, "1e-3", "OnePerThousand"),
  ONE_PER_HUNDRED_THOUSAND(1e-5, "1e-5", "OnePerHundredThousand");

  /** Fewer events above the threshold say too little about where it is: one in three at ten. */
  private static final int FEWEST_EVENTS = 10;

  private final double value;
  private final String text;
  private final String nameEnding;

  BackgroundEfficiency(double value, String text, String nameEnding) {
    this.value = value;
    this.text = text;
    this.nameEnding = nameEnding;
  }

  String text() {
    return text;
  }

  /** Ends the name of a figure. */
  String nameEnding() {
    return nameEnding;
  }

  /** How many of so many background events may pass; rounded down, but for the rounding of the share itself. */
  int passing(int backgroundEvents) {
    return (int) Math.floor(value * backgroundEvents * (1 + 1e-12));
  }

  boolean isResolvable(int backgroundEvents) {
    return passing(backgroundEvents) >= FEWEST_EVENTS;
  }

  /** Background events that it takes. */
  long fewestBackgroundEvents() {
    return Math.round(FEWEST_EVENTS / value);
  }
}
