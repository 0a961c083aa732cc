package org.joulemark.probe.ipmi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The bytes of an answer as {@code ipmitool raw} prints them, 16 to a line. */
final class HexadecimalLines {

  private static final Pattern LINE = Pattern.compile("( [0-9a-f]{2})+ *");
  private static final int HEXADECIMAL = 16;
  /** What {@code -v} puts before an answer; before that come the bytes of the request, which look the same. */
  private static final String ANSWER_FOLLOWS = "RAW RSP";

  private HexadecimalLines() {}

  /** Lines of words between them are passed over. */
  static List<Integer> bytes(List<String> lines) {
    var bytes = new ArrayList<Integer>();
    for (String line : lines) {
      if (line.startsWith(ANSWER_FOLLOWS)) {
        bytes.clear();
      } else if (LINE.matcher(line).matches()) {
        for (String digits : line.strip().split(" ", -1)) {
          bytes.add(Integer.parseInt(digits, HEXADECIMAL));
        }
      }
    }
    return bytes;
  }
}
