package org.joulemark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.ResultsStore;
import org.joulemark.engine.results.SessionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a session, and going on from there. */
@Timeout(180)
final class InterruptedSessionIT {

  /** Without a probe, for whose steps windows would grow: what takes time here is to start forks. */
  private static final String TWO_CELLS = """
      workloads: {nqs-rbm: {alpha: [1, 2]}}
      backends: {cpu: {kernel: exp-table}}
      measurement:
        repetitions: 2
        minimumWindowSeconds: 0.02
        idleSeconds: 0.1
        warmUpLimitSeconds: 0.2
        sweepWindowSeconds: 0.01
        latencySeconds: 0.05
      """;

  @TempDir
  private Path folder;

  private final ResultsStore store = new ResultsStore(Json.mapper());

  @Test
  void controlCKeepsWhatIsMeasuredAndResumeDoesTheRest() throws Exception {
    Path session = folder.resolve("session");
    Files.writeString(folder.resolve("two.yaml"), TWO_CELLS);
    var joulemark = new Joulemark(folder);
    Joulemark.Running running = joulemark.start("run", "two.yaml", "--out", "session");
    running.await(() -> hasRow(session));
    List<ProcessHandle> forks = running.process().descendants().toList();

    running.pressControlC();
    Joulemark.Outcome interrupted = running.end();

    assertThat(interrupted.exitCode()).as(interrupted.errors()).isEqualTo(130);
    assertThat(interrupted.errors()).contains("joulemark run --resume session");
    assertThat(forks).noneMatch(ProcessHandle::isAlive);
    Results kept = store.read(session);
    assertThat(kept.session().state()).isEqualTo(SessionState.INTERRUPTED);
    assertThat(kept.cells()).isNotEmpty();

    Joulemark.Outcome resumed = joulemark.run("run", "--resume", "session");

    assertThat(resumed.exitCode()).as(resumed.errors()).isZero();
    Results whole = store.read(session);
    assertThat(whole.session().state()).isEqualTo(SessionState.COMPLETE);
    assertThat(whole.cells()).hasSize(2).containsAll(kept.cells());
  }

  private boolean hasRow(Path session) {
    return Files.exists(session.resolve(ResultsStore.FILE_NAME)) && !store.read(session).cells().isEmpty();
  }
}
