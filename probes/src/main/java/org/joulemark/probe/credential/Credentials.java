package org.joulemark.probe.credential;

/** A user's name and password. */
public record Credentials(String user, String password) {

  /** Neither: a log that prints this object tells nothing. */
  @Override
  public String toString() {
    return "credentials";
  }
}
