package org.joulemark.probe.ipmi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.EnergySourceException;

/** A folder for a while that only this user can look into: what a tool keeps of one BMC must not be read for another. */
record PrivateFolder(Path path) implements AutoCloseable {

  static PrivateFolder create() {
    try {
      return new PrivateFolder(Files.createTempDirectory("joulemark-ipmi"));
    } catch (IOException refused) {
      throw new EnergySourceException(
          "no folder can be made in " + System.getProperty("java.io.tmpdir") + "; free space there, or name another by"
              + " -Djava.io.tmpdir",
          refused);
    }
  }

  /** What cannot be deleted is left to the system, which clears its folder of temporary files: it holds no secrets. */
  @Override
  public void close() {
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException gone) {
      // deleted by somebody else meanwhile
    }
  }
}
