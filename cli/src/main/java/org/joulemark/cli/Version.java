package org.joulemark.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {

  /** As the build wrote it into the jar's manifest. */
  static String ofJoulemark() {
    return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unpackaged");
  }

  @Override
  public String[] getVersion() {
    return new String[]{
      "joulemark " + ofJoulemark(),
      "JDK " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
      System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch")};
  }
}
