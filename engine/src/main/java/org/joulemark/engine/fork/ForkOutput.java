package org.joulemark.engine.fork;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.joulemark.engine.meter.MeterEvent;
import org.jspecify.annotations.Nullable;

/**
 * Drains what a fork prints: messages go to the listener, everything else to the log, and the last lines are kept for
 * the result row. A fork that floods its output fills neither memory nor disk.
 */
final class ForkOutput implements Runnable {

  private static final int KEPT_LINES = 20;
  private static final int KEPT_CHARACTERS_PER_LINE = 500;
  private static final int MESSAGE_CHARACTERS = 1_000_000;
  private static final long LOGGED_CHARACTERS = 10_000_000;

  private final InputStream stream;
  private final String marker;
  private final Path log;
  private final ProgressListener listener;
  private final Deque<String> lastLines = new ArrayDeque<>();
  private long loggedCharacters;

  ForkOutput(InputStream stream, String marker, Path log, ProgressListener listener) {
    this.stream = stream;
    this.marker = marker;
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
    var message = ForkMessage.parse(marker, line);
    if (message.isPresent()) {
      tell(message.get());
      return;
    }
    if (!isWordOfTheJvm(line)) {
      keep(line);
    }
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

  private void tell(ForkMessage message) {
    switch (listener) {
      case ProgressListener.Silent _ -> {
      }
      case ProgressListener.Phases phases -> {
        if (message instanceof ForkMessage.Phase(String name)) {
          phases.phaseStarted(name);
        }
      }
      case ProgressListener.Steps steps -> {
        if (message instanceof ForkMessage.Step(int step, int count, String state)) {
          steps.step(step, count, state);
        }
      }
      case ProgressListener.Meters meters -> {
        if (message instanceof ForkMessage.Meter(MeterEvent event)) {
          meters.happened(event);
        }
      }
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
        if (line.length() == marker.length() && line.toString().equals(marker)) {
          kept = MESSAGE_CHARACTERS;
        }
      }
      character = reader.read();
    }
    return line.toString();
  }
}
