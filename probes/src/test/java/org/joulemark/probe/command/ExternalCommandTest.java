package org.joulemark.probe.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalCommandTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir
  private Path folder;

  @BeforeAll
  static void requireShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "SKIPPED: no /bin/sh; install a POSIX shell, such as dash");
  }

  @Test
  void givesOutputErrorsAndExitCode() {
    assertThat(shell("echo joules; echo complaint >&2; exit 3", PATIENCE))
        .isEqualTo(new CommandEnd.Finished(3, "joules\n", "complaint\n"));
  }

  @Test
  void aProgramThatIsMissingIsNamed() {
    assertThat(new ExternalCommand(List.of("no-such-program-here"), Map.of(), PATIENCE).run())
        .isEqualTo(new CommandEnd.NotStarted("no-such-program-here"));
  }

  @Test
  void aFileThatIsNoProgramIsNotStarted() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "no program");

    assertThat(new ExternalCommand(List.of(text.toString()), Map.of(), PATIENCE).run())
        .isInstanceOf(CommandEnd.NotStarted.class);
  }

  @Test
  void argumentsPassThroughNoShell() {
    assertThat(
        new ExternalCommand(List.of("/bin/sh", "-c", "printf %s \"$1\"", "sh", "a $HOME; *"), Map.of(), PATIENCE).run())
        .isEqualTo(new CommandEnd.Finished(0, "a $HOME; *", ""));
  }

  @Test
  void theLimitEndsAProgramThatHangs() {
    assertThat(shell("sleep 600", SHORT)).isEqualTo(new CommandEnd.TimedOut("/bin/sh", SHORT));
  }

  @Test
  void theLimitKillsTheChildrenToo() throws IOException, InterruptedException {
    Path pids = folder.resolve("pids");
    shell("sleep 600 & echo $! > '" + pids + "'; echo $$ >> '" + pids + "'; wait", Duration.ofSeconds(3));

    assertThat(Files.readAllLines(pids)).hasSize(2)
        .allSatisfy(pid -> assertThat(endsSoon(Long.parseLong(pid))).isTrue());
  }

  @Test
  void aChildLeftBehindThatHoldsTheOutputDoesNotOutlastTheLimit() throws IOException {
    Path pid = folder.resolve("pid");
    long before = System.nanoTime();
    shell("sleep 600 & echo $! > '" + pid + "'; echo done", Duration.ofSeconds(3));
    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroyForcibly);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
  }

  @Test
  void moreOutputThanAPipeHoldsDoesNotBlock() {
    CommandEnd end =
        shell("i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789; i=$((i+1)); done",
            PATIENCE);

    assertThat(end).isInstanceOfSatisfying(CommandEnd.Finished.class,
        finished -> assertThat(finished.output()).hasSize(3000 * 41));
  }

  @Test
  void theEnvironmentReachesTheProgram() {
    var command = new ExternalCommand(List.of("/bin/sh", "-c", "printf %s \"$IPMI_PASSWORD\""),
        Map.of("IPMI_PASSWORD", "a\\b=c"), PATIENCE);

    assertThat(command.run()).isEqualTo(new CommandEnd.Finished(0, "a\\b=c", ""));
  }

  @Test
  void theLocaleIsTheCLocale() {
    assertThat(shell("echo $LC_ALL", PATIENCE)).isEqualTo(new CommandEnd.Finished(0, "C\n", ""));
  }

  @Test
  void standardInputIsEmptySoThatNoProgramWaitsForAnAnswer() {
    assertThat(shell("cat; echo end", PATIENCE)).isEqualTo(new CommandEnd.Finished(0, "end\n", ""));
  }

  @Test
  void showsItsArgumentsButNotItsEnvironment() {
    var command = new ExternalCommand(List.of("ipmitool", "dcmi"), Map.of("IPMI_PASSWORD", "secret"), PATIENCE);

    assertThat(command).hasToString("ipmitool dcmi");
  }

  @Test
  void anInterruptEndsTheProgramAndStaysSet() {
    Thread.currentThread().interrupt();
    CommandEnd end = shell("sleep 600", PATIENCE);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(end).isInstanceOf(CommandEnd.TimedOut.class);
  }

  @Test
  void complainsWithTheFirstLineOfItsErrors() {
    assertThat(new CommandEnd.Finished(1, "output", "\n  no device \nmore").complaint()).isEqualTo("no device");
  }

  @Test
  void complainsWithItsExitCodeWhereItSaysNothing() {
    assertThat(new CommandEnd.Finished(7, "", " \n").complaint()).contains("exit code 7");
  }

  private static CommandEnd shell(String script, Duration limit) {
    return new ExternalCommand(List.of("/bin/sh", "-c", script), Map.of(), limit).run();
  }

  private static boolean endsSoon(long pid) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }
}
