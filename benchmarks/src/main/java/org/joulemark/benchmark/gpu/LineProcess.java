package org.joulemark.benchmark.gpu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program beside this JVM that answers each line with one line: {@code ok} and fields, or {@code failed} and a reason, with tabs
 * between. It ends with this JVM, however that ends: by the end of its input, or killed.
 */
final class LineProcess implements AutoCloseable {

  private static final String BETWEEN = "\t";
  private static final String OK = "ok";
  private static final String FAILED = "failed";

  /** What a program did not do; the message is one sentence. */
  static final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FailedException(String reason) {
      super(reason);
    }
  }

  private final String name;
  private final Process process;
  private final Writer requests;
  private final BufferedReader answers;
  private final Duration patience;
  private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();

  private LineProcess(String name, Process process, Duration patience) {
    this.name = name;
    this.process = process;
    this.patience = patience;
    requests = process.outputWriter();
    answers = process.inputReader();
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /**
   * Starts a program; what it says beside its answers goes to this JVM's standard error.
   *
   * @param environment variables set for it, besides those of this JVM
   * @param patience how long an answer may take
   * @throws FailedException where it cannot be started
   */
  static LineProcess start(String name, List<String> command, Map<String, String> environment, Duration patience) {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    try {
      return new LineProcess(name, builder.start(), patience);
    } catch (IOException failure) {
      throw new FailedException("cannot start " + name + " (" + failure.getMessage() + ")");
    }
  }

  /**
   * Asks for something.
   *
   * @return the fields of the answer
   * @throws FailedException where the answer is a reason, is none, or does not come; the program is killed in the latter two cases
   */
  List<String> ask(String... request) {
    List<String> answer = Arrays.asList(line(String.join(BETWEEN, request)).split(BETWEEN, -1));
    List<String> fields = answer.subList(1, answer.size());
    return switch (answer.getFirst()) {
      case OK -> fields;
      case FAILED -> throw new FailedException(String.join(" ", fields));
      default -> throw killed("answers '" + String.join(" ", answer) + "', which is no answer");
    };
  }

  private String line(String request) {
    try {
      requests.write(request + "\n");
      requests.flush();
      Future<String> answer = reader.submit(answers::readLine);
      String line = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (line == null) {
        throw killed("ended without an answer");
      }
      return line;
    } catch (TimeoutException silent) {
      throw killed("has not answered for " + patience.toSeconds() + " s");
    } catch (IOException | ExecutionException broken) {
      throw killed("ended");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw killed("was interrupted");
    }
  }

  private FailedException killed(String what) {
    kill();
    return new FailedException(name + " " + what);
  }

  /** What it started first: a compiler at work would not see that it is alone. */
  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    kill();
    process.onExit().join();
    reader.close();
  }
}
