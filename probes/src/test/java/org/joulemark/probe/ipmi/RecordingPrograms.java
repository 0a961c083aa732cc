package org.joulemark.probe.ipmi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.joulemark.probe.command.ShellScript;

/** Scripts before the real programs, which write down what they are given. */
final class RecordingPrograms {

  private RecordingPrograms() {}

  /**
   * The folder of the scripts.
   *
   * @param record gets a line for each argument of each start, the program first
   */
  static Path write(Path folder, Path record) throws IOException {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    for (String program : List.of("ipmitool", "ipmi-dcmi", "ipmi-sensors")) {
      ShellScript.write(programs, program,
          "printf '%s\\n' \"$0\" \"$@\" >> '" + record + "'\nexec " + program + " \"$@\"\n");
    }
    return programs;
  }
}
