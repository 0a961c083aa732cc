package org.joulemark.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class BusyProcessesTest {

  /** Its parent is gone, so that it is no child of this JVM. */
  private static ProcessHandle startOrphan(String script) throws IOException {
    Process parent = new ProcessBuilder("sh", "-c", "sh -c '" + script + "' > /dev/null 2>&1 & echo $!").start();
    String pid = new String(parent.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  @Test
  void areCountedWhereTheyAreNoChildrenOfJoulemark() throws Exception {
    var orphans =
        Stream.of(startOrphan("while :; do :; done"), startOrphan("while :; do :; done")).toList();
    try {
      TimeUnit.MILLISECONDS.sleep(200);
      assertThat(BusyProcesses.find().verdict()).isEqualTo(Finding.Verdict.WARNING);
    } finally {
      orphans.forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void areNotThisProcessItself() throws Exception {
    var end = new AtomicBoolean();
    Thread.ofPlatform().daemon().start(() -> {
      while (!end.get()) {
        Thread.onSpinWait();
      }
    });
    try {
      assertThat(BusyProcesses.find().detail()).doesNotContain("(" + ProcessHandle.current().pid() + ")");
    } finally {
      end.set(true);
    }
  }
}
