package org.joulemark.probe.ear;

import java.util.regex.Pattern;

/**
 * The columns of {@code eacct -l -F jnpte}. Releases before 5.2 do not know -F, complain, and print their fixed columns,
 * of which the names of applications may hold spaces; hence patterns, not numbers of columns.
 */
enum EacctLayout {

  /** Release 5.2 and later: those asked for. */
  CHOSEN(
      "JOB-STEP\\s+NODE\\s+POWER\\(W\\)\\s+TIME\\(s\\)\\s+ENERGY\\((?<unit>[^)]*)\\)",
      "(?<node>\\S+)\\s+(?<watts>[0-9.]+)\\s+(?<seconds>[0-9.]+)\\s+(?<energy>[0-9.]+)"),

  /** Releases 4.0 to 5.1: AID from 5.1, and in 4.0 to 4.2 power is headed (s) by mistake. */
  FIXED(
      "JOB-STEP\\s+(AID\\s+)?NODE ID\\s+USER ID\\s+APPLICATION\\s+AVG-F\\s*/\\s*IMC-F\\s+TIME\\(s\\)\\s+POWER\\([Ws]\\)"
          + "\\s+GBS\\s+CPI\\s+ENERGY\\((?<unit>[^)]*)\\).*",
      "([0-9]+\\s+)?(?<node>\\S+)\\s+\\S+\\s+.*?\\s[0-9.]+/\\S+\\s+(?<seconds>[0-9.]+)\\s+(?<watts>[0-9.]+)\\s+\\S+\\s+\\S+\\s+"
          + "(?<energy>[0-9.]+)\\s.*");

  private final Pattern heading;
  private final Pattern row;

  EacctLayout(String heading, String row) {
    this.heading = Pattern.compile("^\\s*" + heading + "\\s*$", Pattern.MULTILINE);
    this.row = Pattern.compile("^\\s*\\S+\\s+" + row + "\\s*$");
  }

  /** The line of headings, with the group {@code unit}. */
  Pattern heading() {
    return heading;
  }

  /** A line of figures, with the groups {@code node}, {@code watts}, {@code seconds}, {@code energy}. */
  Pattern row() {
    return row;
  }
}
