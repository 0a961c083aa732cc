package org.joulemark.probe.ipmi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.command.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * One ipmitool that stays in its session with the BMC and is told commands one by one: 1 ms for a reading where a new
 * process costs 30 ms of CPU time, and no new session in the log of the BMC.
 *
 * <p>It runs {@code exec /dev/stdin}, which ends when this JVM does, however that ends; {@code shell} would spin on
 * the closed pipe for ever (ipmitool 1.8.19 with readline 8). As exec does not flush, {@code stdbuf} of coreutils
 * makes it write line by line; it replaces itself by ipmitool.
 */
final class IpmitoolProcess implements AutoCloseable {

  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final Process process;
  private final OutputStream commands;
  private final TimeSource time;
  private final Thread listener;
  private final List<String> heard = new ArrayList<>();
  private @Nullable Question question;
  private boolean ended;
  private int asked;

  /** What is waited for, and the word that follows its answer. */
  private record Question(String end, CompletableFuture<Reply> reply) {}

  private IpmitoolProcess(Process process, TimeSource time) {
    this.process = process;
    this.commands = process.getOutputStream();
    this.time = time;
    this.listener = Thread.ofPlatform().daemon().name("ipmitool-output").unstarted(this::listen);
  }

  /**
   * Starts it; the session is only tried by the first command.
   *
   * @param time that limits are of
   * @throws IOException where there is no stdbuf
   */
  static IpmitoolProcess start(List<String> arguments, Map<String, String> environment, TimeSource time)
      throws IOException {
    var builder = new ProcessBuilder(arguments).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    var started = new IpmitoolProcess(builder.start(), time);
    started.listener.start();
    return started;
  }

  private void listen() {
    try (var output = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        hear(line);
      }
    } catch (IOException killed) {
      // Whoever killed it waits for nothing more.
    }
    end();
  }

  private synchronized void hear(String line) {
    Question asking = question;
    int end = asking == null ? -1 : line.indexOf(asking.end());
    if (asking == null || end < 0) {
      heard.add(line);
      return;
    }
    // The command's own output need not end with a line's end.
    if (end > 0) {
      heard.add(line.substring(0, end));
    }
    asking.reply().complete(new Reply.Answered(List.copyOf(heard)));
    heard.clear();
    question = null;
  }

  private synchronized void end() {
    ended = true;
    if (question != null) {
      question.reply().complete(new Reply.Ended(List.copyOf(heard)));
    }
  }

  /**
   * What came back. After anything but an answer the process is of no further use: a late answer would be taken for the
   * next one.
   */
  Reply ask(String command, Duration limit) throws InterruptedException {
    Question next = expectNext();
    try {
      commands.write((command + "\necho " + next.end() + "\n").getBytes(StandardCharsets.UTF_8));
      commands.flush();
    } catch (IOException ending) {
      // What it said before it ended is still to be heard.
    }
    try {
      return TimeLimit.await(next.reply(), limit, time);
    } catch (TimeoutException late) {
      return new Reply.Silence();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private synchronized Question expectNext() {
    asked++;
    var next = new Question("answered-" + asked, new CompletableFuture<>());
    question = next;
    if (ended) {
      end();
    }
    return next;
  }

  /** The end of its input makes it take leave of the BMC, which has few sessions; not for long, should that be gone. */
  @Override
  public void close() {
    try {
      commands.close();
      TimeLimit.await(process.onExit(), FAREWELL, time);
    } catch (IOException | TimeoutException | ExecutionException noLeaveTaken) {
      // It is killed.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      kill();
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
