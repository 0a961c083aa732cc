package org.joulemark.probe.ipmi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

  private static final long FARTHEST_POLL_NANOS = 20_000_000;
  private static final long NEAREST_POLL_NANOS = 500_000;
  private static final int POLLS_PER_WAIT = 8;
  private static final long FAREWELL_MILLIS = 1000;

  private final Process process;
  private final InputStream output;
  private final OutputStream commands;
  private int asked;

  private IpmitoolProcess(Process process) {
    this.process = process;
    this.output = process.getInputStream();
    this.commands = process.getOutputStream();
  }

  /**
   * Starts it; the session is only tried by the first command.
   *
   * @throws IOException where there is no stdbuf
   */
  static IpmitoolProcess start(List<String> arguments, Map<String, String> environment) throws IOException {
    var builder = new ProcessBuilder(arguments).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    return new IpmitoolProcess(builder.start());
  }

  /** After anything but an answer the process is of no further use: a late answer would be taken for the next one. */
  Reply ask(String command, Duration limit) {
    asked++;
    String end = "answered-" + asked;
    try {
      commands.write((command + "\necho " + end + "\n").getBytes(StandardCharsets.UTF_8));
      commands.flush();
    } catch (IOException ended) {
      // what it said before it ended is still to be read
    }
    try {
      return await(end, limit.toNanos());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Reply.Silence();
    } catch (IOException broken) {
      return new Reply.Ended(List.of());
    }
  }

  private Reply await(String end, long limitNanos) throws IOException, InterruptedException {
    var text = new StringBuilder();
    long started = System.nanoTime();
    while (true) {
      boolean alive = process.isAlive();
      drainInto(text);
      List<String> answer = linesBefore(end, text);
      if (answer != null) {
        return new Reply.Answered(answer);
      }
      if (!alive) {
        return new Reply.Ended(text.toString().lines().toList());
      }
      long waited = System.nanoTime() - started;
      if (waited > limitNanos) {
        return new Reply.Silence();
      }
      TimeUnit.NANOSECONDS.sleep(Math.clamp(waited / POLLS_PER_WAIT, NEAREST_POLL_NANOS, FARTHEST_POLL_NANOS));
    }
  }

  private void drainInto(StringBuilder text) throws IOException {
    while (output.available() > 0) {
      text.append(new String(output.readNBytes(output.available()), StandardCharsets.ISO_8859_1));
    }
  }

  private static @Nullable List<String> linesBefore(String end, StringBuilder text) {
    int at = text.indexOf(end);
    boolean complete = at >= 0 && text.indexOf("\n", at) >= 0;
    return complete ? text.substring(0, at).lines().toList() : null;
  }

  /** The end of its input makes it take leave of the BMC, which has few sessions; not for long, should that be gone. */
  @Override
  public void close() {
    try {
      commands.close();
      process.waitFor(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (IOException ended) {
      // no process, no leave to take
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      kill();
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      output.close();
    } catch (IOException closed) {
      // nothing left to release
    }
  }
}
