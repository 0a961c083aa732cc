package org.joulemark.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A machine as a launcher sees it: a PATH with the tools of POSIX and nothing of Java, and no JDK in the usual places,
 * until a test puts one there.
 */
final class Sandbox {

  private static final List<String> TOOLS =
      List.of("cat", "cp", "dirname", "find", "grep", "head", "mkdir", "readlink",
          "sed", "tail", "touch");
  private static final long LIMIT_SECONDS = 30;

  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();

  Sandbox(Path folder) {
    this.folder = folder;
    TOOLS.forEach(this::installTool);
    environment.put("PATH", path("path").toString());
    environment.put("HOME", path("home").toString());
    environment.put("JDK_FOLDERS", path("usual places").toString());
  }

  /** A path in the sandbox; its parent exists. */
  Path path(String relative) {
    try {
      Path path = folder.resolve(relative);
      Files.createDirectories(path.getParent());
      return path;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void set(String variable, Path value) {
    environment.put(variable, value.toString());
  }

  /**
   * A JDK whose {@code java} prints its own home, then each argument in brackets, and ends with 7.
   *
   * @param version what it says it is, as in 25.0.1
   */
  Path installJdk(String relative, String version) {
    Path home = path(relative);
    write(home.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    installProgram(relative + "/bin/java", """
        echo 'jdk %s'
        echo "pid $$"
        for argument in "$@"; do echo "[$argument]"; done
        exit 7
        """.formatted(home));
    installProgram(relative + "/bin/javac", "exit 1\n");
    return home;
  }

  /** A shell script at this place. */
  Path installProgram(String relative, String script) {
    Path program = path(relative);
    write(program, "#!" + tool("sh") + "\n" + script);
    if (!program.toFile().setExecutable(true)) {
      throw new IllegalStateException(program + " cannot be made executable");
    }
    return program;
  }

  /** A copy of a file of the repository, executable where the original is. */
  Path copy(Path original, String relative) {
    try {
      Path copy = path(relative);
      Files.copy(original, copy, StandardCopyOption.COPY_ATTRIBUTES);
      return copy;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path symbolicLink(String relative, Path target) {
    try {
      return Files.createSymbolicLink(path(relative), target);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs a program of the sandbox to its end, in the sandbox's own folder. */
  Outcome run(Path program, String... arguments) {
    return run(folder, program, arguments);
  }

  Outcome run(Path workingFolder, Path program, String... arguments) {
    Path output = path("output");
    Path errors = path("errors");
    ProcessBuilder builder = new ProcessBuilder(
        Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList())
        .directory(workingFolder.toFile())
        .redirectOutput(output.toFile())
        .redirectError(errors.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(program + " runs for more than " + LIMIT_SECONDS + " s");
      }
      return new Outcome(process.pid(), process.exitValue(), Files.readString(output), Files.readString(errors));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void installTool(String name) {
    installProgram("path/" + name, "exec " + tool(name) + " \"$@\"\n");
  }

  private static Path tool(String name) {
    return Stream.of("/usr/bin", "/bin")
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this machine has no " + name));
  }

  /** What a program left behind. */
  record Outcome(long pid, int exitCode, String output, String errors) {}
}
