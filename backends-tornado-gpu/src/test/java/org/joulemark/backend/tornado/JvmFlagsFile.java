package org.joulemark.backend.tornado;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Settings;

/** Writes the flags that the backend asks for, so that the build can start a JVM with them. */
final class JvmFlagsFile {

  private JvmFlagsFile() {}

  public static void main(String[] arguments) throws IOException {
    var backend = new TornadoGpuBackend();
    List<String> flags = backend.jvmArguments(Settings.of(backend.settings(), Map.of()));
    Files.write(Path.of(arguments[0]), flags.stream().map(flag -> '"' + flag + '"').toList());
  }
}
