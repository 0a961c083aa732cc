package org.joulemark.backend.aimc.chip;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.joulemark.api.InvalidInputException;

/** Finds chips by name: those that come with joulemark, and files of the user's. */
public final class ChipLibrary {

  /** The shipped ones, in the order in which they are listed. */
  public static final List<String> SHIPPED = List.of("kosters2022", "hermes2022", "kosters2022-hermes", "ideal");

  /** Each is read once; they cannot change. */
  private static final Map<String, Chip> SHIPPED_CHIPS = new ConcurrentHashMap<>();

  private ChipLibrary() {}

  /**
   * The chip of this name, or in this file.
   *
   * @throws InvalidInputException where there is none, or its file cannot be used
   */
  public static Chip find(String name) {
    if (SHIPPED.contains(name)) {
      return SHIPPED_CHIPS.computeIfAbsent(name, ChipLibrary::shipped);
    }
    if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
      throw new InvalidInputException(
          "there is no chip '" + name + "'; allowed: " + String.join(", ", SHIPPED)
              + ", or a file that ends in .yaml");
    }
    try (Reader text = Files.newBufferedReader(Path.of(name))) {
      return ChipReader.read(name, text);
    } catch (IOException | InvalidPathException unreadable) {
      throw new InvalidInputException(
          "chip file " + name + " cannot be read: " + unreadable, unreadable);
    }
  }

  private static Chip shipped(String name) {
    String resource = name + ".yaml";
    try (InputStream file = ChipLibrary.class.getResourceAsStream(resource);
        Reader text = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
      return ChipReader.read(resource, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
