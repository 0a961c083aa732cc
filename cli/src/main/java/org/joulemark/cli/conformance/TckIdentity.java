package org.joulemark.cli.conformance;

import java.util.Objects;
import org.joulemark.tck.golden.GoldenVectors;
import org.joulemark.tck.launcher.TckLauncher;

/**
 * Which rules a verdict rests on.
 *
 * @param goldenVectorsSha256 of the references that outputs are compared with
 */
record TckIdentity(String version, String goldenVectorsSha256) {

  /** Of the TCK on the class path. */
  static TckIdentity ofThis() {
    String version = TckLauncher.class.getPackage().getImplementationVersion();
    return new TckIdentity(Objects.requireNonNullElse(version, "development"), GoldenVectors.checksum());
  }
}
