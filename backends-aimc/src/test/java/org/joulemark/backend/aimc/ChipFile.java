package org.joulemark.backend.aimc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.joulemark.backend.aimc.chip.ChipLibrary;

/** A user's chip file: the shipped file of the paper's chip with one line changed. */
record ChipFile(Path path) {

  private static final List<String> SHIPPED_LINES = shippedLines();

  /** In this folder, with the one line that begins so replaced. */
  static ChipFile with(Path folder, String beginning, String replacement) {
    var lines = new ArrayList<String>(SHIPPED_LINES);
    lines.set(line(beginning) - 1, replacement);
    return holding(folder, String.join("\n", lines));
  }

  /** In this folder, up to the one line that begins so. */
  static ChipFile before(Path folder, String beginning) {
    return holding(folder, String.join("\n", SHIPPED_LINES.subList(0, line(beginning) - 1)));
  }

  static ChipFile holding(Path folder, String text) {
    try {
      return new ChipFile(Files.writeString(folder.resolve("mine.yaml"), text));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The number of the one line that begins so, from 1. */
  static int line(String beginning) {
    int[] found = IntStream.range(0, SHIPPED_LINES.size())
        .filter(index -> SHIPPED_LINES.get(index).startsWith(beginning)).toArray();
    if (found.length != 1) {
      throw new AssertionError(found.length + " lines begin with '" + beginning + "'");
    }
    return found[0] + 1;
  }

  /** As the backend takes it. */
  String setting() {
    return "chip=" + path;
  }

  private static List<String> shippedLines() {
    try (InputStream shipped = ChipLibrary.class.getResourceAsStream("kosters2022.yaml")) {
      return new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
