package org.joulemark.probe.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalCommandTest {

  /** Real: of a test that would hang. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LIMIT = Duration.ofSeconds(3);

  @TempDir
  private Path folder;
  private ProbeTime time;

  @BeforeEach
  void holdTheClock() {
    time = ProbeTime.unseen();
  }

  @BeforeAll
  static void requireShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "SKIPPED: no /bin/sh; install a POSIX shell, such as dash");
  }

  @Test
  void givesOutputErrorsAndExitCode() throws InterruptedException {
    assertThat(shell("echo joules; echo complaint >&2; exit 3", LIMIT))
        .isEqualTo(new CommandEnd.Finished(3, "joules\n", "complaint\n"));
  }

  @Test
  void aProgramThatIsMissingIsNamed() throws InterruptedException {
    assertThat(new ExternalCommand(List.of("no-such-program-here"), Map.of(), LIMIT).run(time))
        .isEqualTo(new CommandEnd.NotStarted("no-such-program-here"));
  }

  @Test
  void aFileThatIsNoProgramIsNotStarted() throws IOException, InterruptedException {
    Path text = Files.writeString(folder.resolve("text"), "no program");

    assertThat(new ExternalCommand(List.of(text.toString()), Map.of(), LIMIT).run(time))
        .isInstanceOf(CommandEnd.NotStarted.class);
  }

  @Test
  void argumentsPassThroughNoShell() throws InterruptedException {
    assertThat(
        new ExternalCommand(List.of("/bin/sh", "-c", "printf %s \"$1\"", "sh", "a $HOME; *"), Map.of(), LIMIT)
            .run(time))
        .isEqualTo(new CommandEnd.Finished(0, "a $HOME; *", ""));
  }

  @Test
  void theLimitEndsAProgramThatHangs() throws InterruptedException {
    time.letLimitsRunOut();

    assertThat(shell("sleep 600", LIMIT)).isEqualTo(new CommandEnd.TimedOut("/bin/sh", LIMIT));
  }

  @Test
  void theLimitKillsTheChildrenToo() throws Exception {
    List<String> pids = wordsBeforeTheLimit("sleep 600 & echo $! $$ > '%s'; wait");

    assertThat(pids).hasSize(2).allSatisfy(pid -> assertEnds(Long.parseLong(pid)));
  }

  /** The JDK closes the output of a program that ends before anybody reads it; so this one ends when it is read. */
  @Test
  void aChildLeftBehindThatHoldsTheOutputDoesNotOutlastTheLimit() throws Exception {
    Path said = pipe("said");
    Path end = pipe("end");
    Set<Thread> readersOfOthers = readers();
    CompletableFuture<CommandEnd> command =
        started("sleep 600 & echo $! > '%s'; read end < '%s'".formatted(said, end));
    long pid = Long.parseLong(Files.readString(said).strip());
    awaitTwoReadersBeside(readersOfOthers);
    Files.writeString(end, "now\n");
    time.awaitLimit();
    time.advance(LIMIT);

    assertThat(command).succeedsWithin(PATIENCE).isEqualTo(new CommandEnd.TimedOut("/bin/sh", LIMIT));
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Until both outputs are being read. An earlier command of this JVM may still have readers. */
  private static void awaitTwoReadersBeside(Set<Thread> others) {
    long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
    Set<Thread> own = Set.of();
    while (own.size() < 2 && System.nanoTime() < patienceEnds) {
      own = readers();
      own.removeAll(others);
    }
    assertThat(own).hasSize(2);
  }

  private static Set<Thread> readers() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals("command-output"))
        .filter(
            thread -> Stream.of(thread.getValue()).findFirst()
                .filter(frame -> frame.getMethodName().equals("readBytes")).isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void moreOutputThanAPipeHoldsDoesNotBlock() throws InterruptedException {
    CommandEnd end =
        shell("i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789; i=$((i+1)); done",
            LIMIT);

    assertThat(end).isInstanceOfSatisfying(CommandEnd.Finished.class,
        finished -> assertThat(finished.output()).hasSize(3000 * 41));
  }

  @Test
  void theEnvironmentReachesTheProgram() throws InterruptedException {
    var command = new ExternalCommand(List.of("/bin/sh", "-c", "printf %s \"$IPMI_PASSWORD\""),
        Map.of("IPMI_PASSWORD", "a\\b=c"), LIMIT);

    assertThat(command.run(time)).isEqualTo(new CommandEnd.Finished(0, "a\\b=c", ""));
  }

  @Test
  void theLocaleIsTheCLocale() throws InterruptedException {
    assertThat(shell("echo $LC_ALL", LIMIT)).isEqualTo(new CommandEnd.Finished(0, "C\n", ""));
  }

  @Test
  void standardInputIsEmptySoThatNoProgramWaitsForAnAnswer() throws InterruptedException {
    assertThat(shell("cat; echo end", LIMIT)).isEqualTo(new CommandEnd.Finished(0, "end\n", ""));
  }

  @Test
  void showsItsArgumentsButNotItsEnvironment() {
    var command = new ExternalCommand(List.of("ipmitool", "dcmi"), Map.of("IPMI_PASSWORD", "secret"), LIMIT);

    assertThat(command).hasToString("ipmitool dcmi");
  }

  @Test
  void anInterruptEndsTheProgram() throws Exception {
    Path started = pipe("said");
    var thrown = new CompletableFuture<Throwable>();
    Thread runner = Thread.ofPlatform()
        .start(() -> thrown.complete(catchThrowable(() -> shell("echo $$ > '" + started + "'; sleep 600", LIMIT))));
    long pid = Long.parseLong(Files.readString(started).strip());
    runner.interrupt();

    assertThat(thrown).succeedsWithin(PATIENCE).isInstanceOf(InterruptedException.class);
    assertEnds(pid);
  }

  @Test
  void complainsWithTheFirstLineOfItsErrors() {
    assertThat(new CommandEnd.Finished(1, "output", "\n  no device \nmore").complaint()).isEqualTo("no device");
  }

  @Test
  void complainsWithItsExitCodeWhereItSaysNothing() {
    assertThat(new CommandEnd.Finished(7, "", " \n").complaint()).contains("exit code 7");
  }

  private CommandEnd shell(String script, Duration limit) throws InterruptedException {
    return new ExternalCommand(List.of("/bin/sh", "-c", script), Map.of(), limit).run(time);
  }

  /** What a script that hangs writes to a file before its limit runs out, word by word. */
  private List<String> wordsBeforeTheLimit(String script) throws Exception {
    Path said = pipe("said");
    CompletableFuture<CommandEnd> end = started(script.formatted(said));
    List<String> words = List.of(Files.readString(said).strip().split(" ", -1));
    time.awaitLimit();
    time.advance(LIMIT);
    assertThat(end).succeedsWithin(PATIENCE).isEqualTo(new CommandEnd.TimedOut("/bin/sh", LIMIT));
    return words;
  }

  /** A script that runs beside the test. */
  private CompletableFuture<CommandEnd> started(String script) {
    var end = new CompletableFuture<CommandEnd>();
    Thread.ofPlatform().start(() -> {
      try {
        end.complete(shell(script, LIMIT));
      } catch (InterruptedException impossible) {
        end.completeExceptionally(impossible);
      }
    });
    return end;
  }

  /** Whoever reads it waits for whoever writes it. */
  private Path pipe(String name) throws IOException, InterruptedException {
    Path pipe = folder.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  private static void assertEnds(long pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      assertThat(process.get().onExit()).succeedsWithin(PATIENCE);
    }
  }
}
