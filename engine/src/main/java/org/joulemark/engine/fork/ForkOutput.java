package org.joulemark.engine.fork;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Drains what a fork prints: messages go to the listener, everything else to the log, and the last lines are kept for
 * the result row. A fork that floods its output fills neither memory nor disk.
 */
final class ForkOutput<E> implements Runnable {

  private static final Logger LOGGER = System.getLogger(ForkOutput.class.getName());
  private static final int KEPT_LINES = 20;
  private static final int KEPT_CHARACTERS_PER_LINE = 500;
  private static final int MESSAGE_CHARACTERS = 1_000_000;
  private static final long LOGGED_CHARACTERS = 10_000_000;

  private final InputStream stream;
  private final EventLine<E> events;
  private final Path log;
  private final Consumer<? super E> listener;
  private final Deque<String> lastLines = new ArrayDeque<>();
  private long loggedCharacters;
  private boolean listenerFailed;

  ForkOutput(InputStream stream, EventLine<E> events, Path log, Consumer<? super E> listener) {
    this.stream = stream;
    this.events = events;
    this.log = log;
    this.listener = listener;
  }

  @Override
  public void run() {
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        BufferedWriter writer = Files.newBufferedWriter(log)) {
      for (String line = readLine(reader); line != null; line = readLine(reader)) {
        accept(line, writer);
      }
    } catch (IOException ended) {
      keep("(output of the fork ended: " + ended.getMessage() + ")");
    }
  }

  synchronized List<String> lastLines() {
    return List.copyOf(lastLines);
  }

  private void accept(String line, BufferedWriter writer) throws IOException {
    Optional<E> event = events.parse(line);
    if (event.isPresent()) {
      tell(event.get(), writer);
      return;
    }
    if (!isWordOfTheJvm(line)) {
      keep(line);
    }
    log(line, writer);
  }

  private void log(String line, BufferedWriter writer) throws IOException {
    if (loggedCharacters < LOGGED_CHARACTERS) {
      loggedCharacters += line.length() + 1L;
      writer.write(line);
      writer.newLine();
      writer.flush();
    }
  }

  /** Flags from the environment are repeated by every JVM, and explain no end of it. */
  private static boolean isWordOfTheJvm(String line) {
    return line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS:") || line.startsWith("Picked up JAVA_TOOL_OPTIONS:");
  }

  /** A listener that fails is told no more; but the fork must find its output read, lest it waits for that for ever. */
  private void tell(E event, BufferedWriter writer) throws IOException {
    if (listenerFailed) {
      return;
    }
    try {
      listener.accept(event);
    } catch (RuntimeException failed) {
      listenerFailed = true;
      LOGGER.log(Level.ERROR, "what listens to a fork failed, and is told no more of it", failed);
      String line = "(what listens to this fork failed, and is told no more: " + failed + ")";
      keep(line);
      log(line, writer);
    }
  }

  private synchronized void keep(String line) {
    if (lastLines.size() == KEPT_LINES) {
      lastLines.removeFirst();
    }
    lastLines.addLast(line);
  }

  /** A line without its control characters, or as much of an endless one as is kept; null at the end. */
  private @Nullable String readLine(BufferedReader reader) throws IOException {
    var line = new StringBuilder();
    int character = reader.read();
    if (character < 0) {
      return null;
    }
    int kept = KEPT_CHARACTERS_PER_LINE;
    while (character >= 0 && character != '\n') {
      if (line.length() < kept && character != '\r') {
        line.append(Character.isISOControl(character) && character != '\t' ? '?' : (char) character);
        if (line.length() == events.prefix().length() && line.toString().equals(events.prefix())) {
          kept = MESSAGE_CHARACTERS;
        }
      }
      character = reader.read();
    }
    return line.toString();
  }
}
