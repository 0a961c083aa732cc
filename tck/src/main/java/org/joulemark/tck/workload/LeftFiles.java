package org.joulemark.tck.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.joulemark.tck.plugin.Broken;

/** What interrupted work has left in the folder of its output. */
final class LeftFiles {

  private LeftFiles() {}

  static void requireNone(String work, Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> left = files.map(Path::getFileName).toList();
      Broken.unless(left.isEmpty(), "nothing to be written by an interrupted " + work, left.toString(),
          "the output is written as " + work + " goes on, or a temporary file is not removed");
    }
  }
}
