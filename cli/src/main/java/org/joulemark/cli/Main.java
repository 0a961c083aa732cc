package org.joulemark.cli;

import java.io.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.joulemark.engine.EngineFactory;
import org.jspecify.annotations.Nullable;

/** Where the {@code joulemark} process begins and ends. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(JoulemarkCommand.commandLine(surroundings()).execute(arguments));
  }

  private static Surroundings surroundings() {
    return new Surroundings(
        System.getenv(),
        home(),
        EngineFactory::create,
        isInteractive(),
        System.err,
        Clock.system(ZoneId.systemDefault()));
  }

  private static @Nullable Path home() {
    String home = System.getProperty("joulemark.home");
    return home == null ? null : Path.of(home);
  }

  @SuppressWarnings("SystemConsoleNull") // it still is where the module jdk.internal.le is missing
  private static boolean isInteractive() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
