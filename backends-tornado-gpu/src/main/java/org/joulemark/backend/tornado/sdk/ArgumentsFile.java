package org.joulemark.backend.tornado.sdk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The SDK's own file of JVM flags, a flag or a flag and its value on each line. What concerns modules, native libraries and
 * TornadoVM's own properties is taken as it is; what is up to the application, such as the collector, is left to it.
 */
record ArgumentsFile(Path file, Path home) {

  private static final String HOME = "${TORNADOVM_HOME}";
  private static final List<String> LEFT_TO_THE_APPLICATION =
      List.of("-server", "--enable-preview", "-Dstdout.encoding", "-XX:+Use", "-XX:-Use", "-Xm", "-Xs");
  /** The folder that the JVM was started in: code is loaded from the SDK only. */
  private static final String STARTING_FOLDER = ".";
  private static final String EVERY_SYSTEM_MODULE = "ALL-SYSTEM";

  List<String> flags() throws IOException {
    return Files.readAllLines(file)
        .stream()
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .filter(line -> !line.startsWith("#"))
        .filter(line -> LEFT_TO_THE_APPLICATION.stream().noneMatch(line::startsWith))
        .map(this::flag)
        .toList();
  }

  private String flag(String line) {
    String flag = line.replaceFirst("^(--[a-z-]+)\\s+", "$1=").replace(HOME, home.toAbsolutePath().toString());
    if (flag.startsWith("--module-path=")) {
      return without(STARTING_FOLDER, flag, File.pathSeparator);
    }
    return flag.startsWith("--add-modules=") ? without(EVERY_SYSTEM_MODULE, flag, ",") : flag;
  }

  private static String without(String unwanted, String flag, String separator) {
    int values = flag.indexOf('=') + 1;
    return Arrays.stream(flag.substring(values).split(separator))
        .filter(value -> !value.equals(unwanted))
        .collect(Collectors.joining(separator, flag.substring(0, values), ""));
  }
}
