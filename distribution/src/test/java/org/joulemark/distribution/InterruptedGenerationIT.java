package org.joulemark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while a workload writes a file that would take minutes. */
@Timeout(120)
final class InterruptedGenerationIT {

  @TempDir
  private Path folder;

  @Test
  void controlCLeavesNothingHalfWrittenAndSaysSo() throws Exception {
    Joulemark.Running running =
        new Joulemark(folder).start("generate", "lhc-toy", "--events", "50000000", "--out", "toy.h5");
    running.await(this::hasBegunToWrite);
    List<ProcessHandle> forks = running.process().descendants().toList();

    running.pressControlC();
    Joulemark.Outcome interrupted = running.end();

    assertThat(interrupted.exitCode()).as(interrupted.errors()).isEqualTo(130);
    assertThat(interrupted.errors()).contains("joulemark: interrupted");
    assertThat(forks).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    assertThat(folder).isDirectoryNotContaining("glob:**toy.h5*");
  }

  private boolean hasBegunToWrite() {
    return Stream.of(folder.toFile().list()).anyMatch(name -> name.startsWith("toy.h5."));
  }
}
