package org.joulemark.probe.redfish;

import java.util.Arrays;
import java.util.List;

/** How the BMC is told who asks. */
enum Authentication {
  /** A session that is opened with the credentials and closed with the meter. */
  SESSION("session"),
  /** The credentials with every request. */
  BASIC("basic"),
  /** Nobody in particular. */
  NONE("none");

  private final String word;

  Authentication(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Authentication::word).toList();
  }

  static Authentication of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst().orElseThrow();
  }
}
