package org.joulemark.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.joulemark.cli.fixture.FakeEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Runs {@code joulemark} with these surroundings and catches what it says. */
final class CommandRun {

  /** What the user sees. */
  record Outcome(int exitCode, String out, String err) {}

  private final Map<String, String> environment = new HashMap<>();
  private final FakeEngine engine;
  private @Nullable Path home;
  private @Nullable OutputStream terminal;

  CommandRun(Path home, Path state, FakeEngine engine) {
    this.home = home;
    this.engine = engine;
    environment.put("XDG_STATE_HOME", state.toString());
    environment.put("XDG_DATA_HOME", state.resolve("data").toString());
  }

  CommandRun variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  CommandRun withoutHome() {
    home = null;
    return this;
  }

  /** As if a person watched progress here. */
  CommandRun watchedOn(OutputStream stream) {
    terminal = stream;
    return this;
  }

  Outcome of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode = commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  CommandLine commandLine() {
    OutputStream progress = terminal == null ? OutputStream.nullOutputStream() : terminal;
    return JoulemarkCommand.commandLine(
        new Surroundings(
            environment,
            home,
            engine::over,
            terminal != null,
            new PrintStream(progress, true, StandardCharsets.UTF_8),
            Clock.fixed(Instant.parse("2026-11-22T15:45:00Z"), ZoneOffset.UTC)));
  }
}
