package org.joulemark.probe.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.joulemark.api.TimeSource;

/**
 * One program of the machine: no shell between, the C locale, a limit of time. Secrets belong into the environment or
 * into files, never into the arguments, which every user of the machine can see.
 *
 * @param arguments the program first
 * @param environment what the program gets beside this process's own environment
 * @param input what the program can read from its standard input, a few lines at most
 */
public record ExternalCommand(
    List<String> arguments, Map<String, String> environment, String input, Duration limit) {

  public ExternalCommand {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** A program that reads no input. */
  public ExternalCommand(List<String> arguments, Map<String, String> environment, Duration limit) {
    this(arguments, environment, "", limit);
  }

  /** Arguments only, for the environment and the input may hold a secret. */
  @Override
  public String toString() {
    return String.join(" ", arguments);
  }

  /**
   * Runs the program to its end or limit; no process is left behind.
   *
   * @param time that the limit is of
   * @throws InterruptedException where this thread was interrupted; the program is ended then too
   */
  public CommandEnd run(TimeSource time) throws InterruptedException {
    Process process;
    try {
      process = start();
    } catch (IOException missing) {
      return new CommandEnd.NotStarted(arguments.getFirst());
    }
    try {
      return TimeLimit.await(end(process), limit, time);
    } catch (TimeoutException | ExecutionException late) {
      return new CommandEnd.TimedOut(arguments.getFirst(), limit);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** The end of its outputs too: a child that the program left behind may hold them open. */
  private static CompletableFuture<CommandEnd> end(Process process) {
    CompletableFuture<String> output = text(process.getInputStream());
    CompletableFuture<String> errors = text(process.getErrorStream());
    return CompletableFuture.allOf(process.onExit(), output, errors)
        .thenApply(_ -> new CommandEnd.Finished(process.exitValue(), output.join(), errors.join()));
  }

  private Process start() throws IOException {
    var builder = new ProcessBuilder(arguments);
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    Process process = builder.start();
    give(process.getOutputStream());
    return process;
  }

  private void give(OutputStream stream) {
    try (stream) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException ended) {
      // It ended without reading its input, and tells why by other means.
    }
  }

  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(() -> {
      try (stream) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException killed) {
        throw new UncheckedIOException(killed);
      }
    }, runnable -> Thread.ofPlatform().daemon().name("command-output").start(runnable));
  }
}
