package org.joulemark.probe.redfish;

/** Text that came over the network: it may hold anything, and is shown to a person on one line. */
final class ForeignText {

  private static final int LONGEST = 120;

  private ForeignText() {}

  static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
