package org.joulemark.probe.ipmi;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the programs are.
 *
 * @param folder empty for wherever PATH finds them
 */
record ToolPrograms(Optional<Path> folder) {

  String path(String program) {
    return folder.map(path -> path.resolve(program).toString()).orElse(program);
  }
}
