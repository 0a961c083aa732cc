package org.joulemark.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The assembled distribution's own command, run in a folder as a user would. */
final class Joulemark {

  private static final long LIMIT_SECONDS = 180;

  private final Path folder;

  Joulemark(Path folder) {
    this.folder = folder;
  }

  /** Runs a command to its end. */
  Outcome run(String... arguments) {
    Running running = start(arguments);
    return running.end();
  }

  /** Starts a command and lets it run. */
  Running start(String... arguments) {
    try {
      var command = new ArrayList<String>();
      command.add(Repository.distribution().resolve("bin/joulemark").toString());
      command.addAll(List.of(arguments));
      Path output = Files.createTempFile(folder, "output", ".txt");
      Path errors = Files.createTempFile(folder, "errors", ".txt");
      var builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      // Else the plugins and the trained networks of whoever runs the tests would take part.
      builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
      builder.environment().put("JOULEMARK_CACHE", folder.resolve("cache").toString());
      return new Running(builder.start(), output, errors);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A command on its way. */
  record Running(Process process, Path output, Path errors) {

    /** Waits for its end. */
    Outcome end() {
      try {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException(
              "joulemark runs for more than " + LIMIT_SECONDS + " s: " + Files.readString(errors));
        }
        return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }

    /** Waits for something that it does on its way; fails where it ends before. */
    void await(BooleanSupplier deed) throws InterruptedException {
      while (!deed.getAsBoolean()) {
        if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("joulemark has ended before: " + end().errors());
        }
      }
    }

    /** As the terminal sends it on Ctrl-C: to the command and to all its forks. */
    void pressControlC() {
      List<ProcessHandle> group = new ArrayList<>(process.descendants().toList());
      group.add(process.toHandle());
      group.forEach(member -> signal("INT", member));
    }

    private static void signal(String name, ProcessHandle process) {
      try {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What a command left behind. */
  record Outcome(int exitCode, String output, String errors) {}
}
