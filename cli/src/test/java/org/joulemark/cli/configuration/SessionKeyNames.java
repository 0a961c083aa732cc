package org.joulemark.cli.configuration;

import java.util.stream.Stream;

/** Shows the session keys to tests elsewhere. */
public final class SessionKeyNames {

  private SessionKeyNames() {}

  public static Stream<String> keys() {
    return SessionKeys.ALL.stream().map(KnownSetting::key);
  }
}
