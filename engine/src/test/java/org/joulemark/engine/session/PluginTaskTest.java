package org.joulemark.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joulemark.api.Backend;
import org.joulemark.engine.Engine;
import org.joulemark.engine.EngineFactory;
import org.joulemark.engine.PluginTask;
import org.joulemark.engine.PluginTaskEnd;
import org.joulemark.engine.fixture.AskFixture;
import org.joulemark.engine.fixture.InProcessJobs;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.RuinousBackend;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task that a module above the engine brings, in a real fork, on a backend that does harm to it. */
@Timeout(120)
@Tag("slow")
class PluginTaskTest {

  private static final Duration AMPLE = Duration.ofSeconds(60);

  @TempDir
  Path folder;
  private PluginCatalog catalog;
  private Engine engine;

  @BeforeEach
  void packThePlugin() {
    PluginJar.write(folder.resolve("plugins"), "ruinous", Backend.class, RuinousBackend.class);
    catalog = PluginCatalog.load(PluginFolder.under(folder.resolve("plugins")));
    engine = EngineFactory.create(catalog);
  }

  private PluginTaskEnd end(String act, Duration limit, String... flags) throws InterruptedException {
    return engine.perform(task(act, limit, flags), (_, _, _) -> {});
  }

  private PluginTask task(String act, Duration limit, String... flags) {
    var startsFast = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    startsFast.addAll(List.of(flags));
    return new PluginTask(
        new AskFixture("ruinous", act, folder.toString()), catalog.backend("ruinous"), startsFast,
        folder.resolve("fork.log"), limit);
  }

  @Test
  void leavesWhatItFindsInItsFolder() throws InterruptedException {
    assertThat(InProcessJobs.engine(catalog).perform(task("nothing", AMPLE), (_, _, _) -> {}))
        .isEqualTo(new PluginTaskEnd.Done());
    assertThat(folder.resolve("after")).hasContent("ruinous");
  }

  @Test
  void tellsHowFarItIs() throws InterruptedException {
    var steps = Collections.synchronizedList(new ArrayList<String>());

    InProcessJobs.engine(catalog).perform(
        task("nothing", AMPLE),
        (step, count, state) -> steps.add(step + "/" + count + " " + state));

    assertThat(steps).containsExactly("1/2 asking");
  }

  @Test
  void keepsWhatItFoundBeforeThePluginHalted() throws InterruptedException {
    assertThat(end("halt", AMPLE)).isEqualTo(new PluginTaskEnd.Failed("the fork ended with exit value 7", List.of()));
    assertThat(folder.resolve("before")).exists();
    assertThat(folder.resolve("after")).doesNotExist();
  }

  @Test
  void endsAtOnceWhereThePluginCallsSystemExitAndNamesTheCaller() throws InterruptedException {
    assertThat(end("exit", AMPLE))
        .isInstanceOfSatisfying(PluginTaskEnd.Failed.class, failed -> {
          assertThat(failed.reason()).isEqualTo("the fork ended without an answer");
          assertThat(failed.lastOutput().getLast())
              .contains("ended by System.exit", RuinousBackend.class.getName() + ".act");
        });
    assertThat(folder.resolve("before")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit", "halt", "throw"})
  void failsWhereThePluginCannotEvenBeCreated(String act) throws InterruptedException {
    assertThat(end("nothing", AMPLE, "-D" + RuinousBackend.CONSTRUCTOR + "=" + act))
        .isInstanceOf(PluginTaskEnd.Failed.class);
    assertThat(folder.resolve("before")).doesNotExist();
  }

  @Test
  void failsWithWhatThePluginThrew() throws InterruptedException {
    assertThat(end("throw", AMPLE))
        .isInstanceOfSatisfying(PluginTaskEnd.Failed.class, failed -> assertThat(failed.lastOutput())
            .anySatisfy(line -> assertThat(line).contains("the backend lost its way")));
  }

  @Test
  void thatFailedWaitsForNoThreadThatThePluginLeftBehind() throws InterruptedException {
    assertThat(end("throw-beside-a-thread", AMPLE))
        .isInstanceOfSatisfying(
            PluginTaskEnd.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo("the fork ended with exit value 1"));
  }

  @Test
  void isNotHeldUpByAFloodOfOutputOfWhichTheLogKeepsABoundedPart() throws InterruptedException, IOException {
    assertThat(end("flood", AMPLE)).isEqualTo(new PluginTaskEnd.Done());
    assertThat(Files.size(folder.resolve("fork.log"))).isBetween(5_000_000L, 11_000_000L);
  }

  @Test
  void thatHangsIsKilledAtItsOwnLimit() throws InterruptedException {
    assertThat(end("hang", Duration.ofSeconds(1)))
        .isEqualTo(
            new PluginTaskEnd.Failed("the fork did not end within its limit of 1 s and was killed", List.of()));
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void endsWithItsForkWhenItsCallerIsInterrupted() {
    Thread caller = Thread.currentThread();

    assertThatThrownBy(() -> engine.perform(
        task("hang", AMPLE), (_, _, _) -> caller.interrupt()))
        .isInstanceOf(InterruptedException.class);
    assertThat(folder.resolve("before")).exists();
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }
}
