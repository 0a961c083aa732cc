package org.joulemark.engine.fork;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.joulemark.api.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Starts a JVM for one job and waits for its answer. */
public final class ForkLauncher {

  /** Probes and backends reach native libraries through java.lang.foreign. */
  private static final List<String> COMMON_ARGUMENTS = List.of("--enable-native-access=ALL-UNNAMED");

  private final JsonMapper json;

  @Inject
  public ForkLauncher(JsonMapper json) {
    this.json = json;
  }

  /** The flags a fork really gets. */
  public static List<String> arguments(List<String> asked) {
    var arguments = new ArrayList<>(COMMON_ARGUMENTS);
    arguments.addAll(asked);
    return List.copyOf(arguments);
  }

  /**
   * Runs one job to its end, its limit, or the interruption of the calling thread; no process is left behind.
   *
   * @param jvmArguments what the backend asks for
   * @param limit when a fork that does not end is killed
   * @param log receives what the fork prints
   */
  public ForkOutcome run(
      List<Path> pluginFolders, ForkJob job, List<String> jvmArguments, ForkLimit limit, Path log,
      ProgressListener listener)
      throws InterruptedException {
    try (var exchange = TemporaryFolder.create("joulemark-fork")) {
      var request =
          new ForkRequest("joulemark-" + UUID.randomUUID(), pluginFolders.stream().map(Path::toString).toList(), job);
      Path requestFile = exchange.file("request.json");
      Path replyFile = exchange.file("reply.json");
      json.writeValue(requestFile.toFile(), request);
      var fork = new ForkProcess(start(jvmArguments, requestFile, replyFile), job.tidiesUp());
      return supervise(fork, request.marker(), replyFile, limit, log, listener);
    } catch (IOException failed) {
      throw new InvalidInputException("a fork cannot be started: " + failed.getMessage(), failed);
    }
  }

  private ForkOutcome supervise(
      ForkProcess fork, String marker, Path replyFile, ForkLimit limit, Path log, ProgressListener listener)
      throws InterruptedException {
    Process process = fork.process();
    var output = new ForkOutput(process.getInputStream(), marker, log, listener);
    Thread drain = Thread.ofPlatform().daemon().name("fork-output").start(output);
    var ender = new Thread(fork::end, "end-fork");
    try {
      Runtime.getRuntime().addShutdownHook(ender);
      boolean ended = process.waitFor(limit.duration().toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        fork.end();
      } else if (ExitValue.isInterruption(process.exitValue())) {
        awaitOwnInterruption();
      }
      drain.join(ForkProcess.TIME_TO_DIE);
      return ended
          ? outcome(process.exitValue(), replyFile, output)
          : new ForkOutcome.Died(limit.explanation(), output.lastLines());
    } catch (IllegalStateException shuttingDown) {
      throw (InterruptedException) new InterruptedException("the JVM is going down").initCause(shuttingDown);
    } finally {
      fork.end();
      removeHook(ender);
    }
  }

  /**
   * Ctrl-C reaches the fork as well, and ends one that has only just started. Whoever is to interrupt this thread for the
   * same Ctrl-C gets the time to do so, lest the session goes on with a cell that did not fail by itself.
   */
  private static void awaitOwnInterruption() throws InterruptedException {
    Thread.sleep(ForkProcess.TIME_TO_DIE);
  }

  private ForkOutcome outcome(int exitValue, Path replyFile, ForkOutput output) {
    if (exitValue != 0) {
      return new ForkOutcome.Died(ExitValue.describe(exitValue), output.lastLines());
    }
    if (!Files.exists(replyFile)) {
      return new ForkOutcome.Died("the fork ended without an answer", output.lastLines());
    }
    try {
      return new ForkOutcome.Replied(json.readValue(replyFile.toFile(), ForkReply.class));
    } catch (JacksonException rubbish) {
      return new ForkOutcome.Died(
          "the fork's answer cannot be read: " + rubbish.getOriginalMessage(), output.lastLines());
    }
  }

  private static Process start(List<String> jvmArguments, Path requestFile, Path replyFile) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments(jvmArguments));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ForkMain.class.getName());
    command.add(requestFile.toString());
    command.add(replyFile.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void removeHook(Thread ender) {
    try {
      Runtime.getRuntime().removeShutdownHook(ender);
    } catch (IllegalStateException _) {
      // The JVM is going down and runs the hook itself.
    }
  }
}
