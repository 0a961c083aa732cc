package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.joulemark.cli.fixture.ToyDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole process with a real fork, ended as from the keyboard. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill")
final class WatchProcessTest {

  @TempDir
  private Path folder;

  private Process watch() throws IOException {
    ToyDistribution.in(folder);
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), Main.class.getName(),
            "watch", "--plugins", folder.resolve("plugins").toString(), "--interval", "0.1")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    return builder.start();
  }

  private static void pressControlC(Stream<ProcessHandle> group) throws IOException, InterruptedException {
    for (ProcessHandle member : group.toList()) {
      new ProcessBuilder("kill", "-INT", Long.toString(member.pid())).start().waitFor();
    }
  }

  @Test
  void endsWellByControlCAndLeavesNothingBehind() throws Exception {
    Process process = watch();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.contains(" W  ")) {
        line = out.readLine();
      }
      List<ProcessHandle> forks = process.descendants().toList();
      pressControlC(Stream.concat(forks.stream(), Stream.of(process.toHandle())));
      List<String> rest = out.lines().toList();

      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(rest).last().asString().startsWith("toy-meter  package-0  cpu-package  measured").endsWith("J");
      assertThat(forks).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    } finally {
      process.destroyForcibly();
    }
  }
}
