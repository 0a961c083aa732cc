package org.joulemark.distribution;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the sources and what was built of them lie. */
final class Repository {

  private Repository() {}

  /** The folder of the root pom. */
  static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("distribution").resolve("pom.xml")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not inside the joulemark repository"));
  }

  /** The files of bin/ as they are before packaging. */
  static Path binSources() {
    return root().resolve("distribution/src/main/distribution/bin");
  }

  /** The assembled distribution; exists in the integration-test phase only. */
  static Path distribution() {
    return root().resolve("distribution/target/joulemark");
  }
}
