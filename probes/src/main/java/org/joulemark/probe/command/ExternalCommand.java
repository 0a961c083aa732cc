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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

  /** For a program that ends in the last moment: what it wrote is there, but has to be read. */
  private static final long GRACE_NANOS = 100_000_000;

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

  /** Runs the program to its end or limit; no process is left behind, also where this thread is interrupted. */
  public CommandEnd run() {
    long deadline = System.nanoTime() + limit.toNanos();
    Process process;
    try {
      process = start();
    } catch (IOException missing) {
      return new CommandEnd.NotStarted(arguments.getFirst());
    }
    try {
      CompletableFuture<String> output = text(process.getInputStream());
      CompletableFuture<String> errors = text(process.getErrorStream());
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return new CommandEnd.TimedOut(arguments.getFirst(), limit);
      }
      // A child that the program left behind may hold its output open; that must not outlast the limit either.
      long left = deadline - System.nanoTime();
      CompletableFuture.allOf(output, errors).get(Math.max(left, GRACE_NANOS), TimeUnit.NANOSECONDS);
      return new CommandEnd.Finished(process.exitValue(), output.join(), errors.join());
    } catch (TimeoutException | ExecutionException heldOpen) {
      return new CommandEnd.TimedOut(arguments.getFirst(), limit);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new CommandEnd.TimedOut(arguments.getFirst(), limit);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
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
