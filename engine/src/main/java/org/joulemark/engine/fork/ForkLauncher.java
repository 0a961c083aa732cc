package org.joulemark.engine.fork;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.joulemark.api.StorageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Starts a JVM for one job and waits for its answer. */
public final class ForkLauncher implements JobRunner {

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

  @Override
  public <E, A> ForkOutcome<A> run(ForkJob<E, A> job, Surroundings surroundings, Consumer<? super E> listener)
      throws InterruptedException {
    try (var exchange = TemporaryFolder.create("joulemark-fork")) {
      var request =
          new ForkRequest(
              "joulemark-" + UUID.randomUUID(),
              surroundings.pluginFolders().stream().map(Path::toString).toList(), job);
      Path requestFile = exchange.file("request.json");
      Path replyFile = exchange.file("reply.json");
      Files.write(requestFile, json.writeValueAsBytes(request));
      var fork = new ForkProcess(start(surroundings.jvmArguments(), requestFile, replyFile), job.tidiesUp());
      var output =
          new ForkOutput<>(
              fork.process().getInputStream(), new EventLine<>(request.marker(), job.eventType(), json),
              surroundings.log(), listener);
      return supervise(fork, output, surroundings.limit(), status -> outcome(status, replyFile, job, output));
    } catch (IOException failed) {
      throw new StorageException("a fork cannot be started: " + StorageException.reason(failed), failed);
    }
  }

  /** The limit is one of real time: a process is waited for. */
  private static <A> ForkOutcome<A> supervise(
      ForkProcess fork, ForkOutput<?> output, ForkLimit limit, IntFunction<ForkOutcome<A>> whenEnded)
      throws InterruptedException {
    Process process = fork.process();
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
          ? whenEnded.apply(process.exitValue())
          : new ForkOutcome.Died<>(limit.explanation(), output.lastLines());
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

  private <A> ForkOutcome<A> outcome(int exitValue, Path replyFile, ForkJob<?, A> job, ForkOutput<?> output) {
    if (exitValue != 0) {
      return new ForkOutcome.Died<>(ExitValue.describe(exitValue), output.lastLines());
    }
    if (!Files.exists(replyFile)) {
      return new ForkOutcome.Died<>("the fork ended without an answer", output.lastLines());
    }
    try {
      return json.readValue(replyFile.toFile(), ForkReply.class).outcome(job.answerType(), json);
    } catch (JacksonException rubbish) {
      return new ForkOutcome.Died<>(
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
