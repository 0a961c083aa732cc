package org.joulemark.benchmark.gpu;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.backend.tornado.TornadoGpuBackend;

/** Prints the flags of a JVM in which tornado-gpu finds TornadoVM, a line each, as java takes them from a file. */
final class JvmFlags {

  /** sysexits.h: a service is unavailable. */
  private static final int UNAVAILABLE = 69;

  /** Classes in the class path are seen by TornadoVM; in the boot class path they would not see TornadoVM. */
  private static final String BOOT_CLASS_PATH = "-Xbootclasspath";

  private JvmFlags() {}

  /** Exit code 69: there is no SDK of TornadoVM that fits; a line on standard error says what is missing. */
  public static void main(String[] arguments) {
    var backend = new TornadoGpuBackend();
    Settings settings = Settings.of(backend.settings(), Map.of());
    List<String> flags = backend.jvmArguments(settings);
    if (flags.isEmpty() && backend.available(settings) instanceof Support.No(String reason)) {
      System.err.println("benchmarks/run gpu: " + reason);
      System.exit(UNAVAILABLE);
    }
    flags.stream().filter(flag -> !flag.startsWith(BOOT_CLASS_PATH))
        .forEach(flag -> System.out.println('"' + flag + '"'));
  }
}
