package org.joulemark.cli.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.joulemark.api.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** A plugin as its build packs it: a zip with its jars, and nothing else, at the top. */
record ZipSource(Path path) implements PluginSource {

  /** Without separators, so that no name can lead out of the folder. */
  private static final Pattern JAR = Pattern.compile("[A-Za-z0-9_][^/\\\\:\\p{Cntrl}]*\\.jar");

  @Override
  public void copyTo(Path folder) throws IOException {
    try (var zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries = zip.stream().toList();
      entries.forEach(this::requireJar);
      for (ZipEntry entry : entries) {
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, folder.resolve(entry.getName()));
        }
      }
    } catch (ZipException damaged) {
      throw refused("is no readable zip (" + damaged.getMessage() + "); copy it again", damaged);
    } catch (FileAlreadyExistsException twice) {
      throw refused("holds a jar twice: " + twice.getFile(), twice);
    }
  }

  private void requireJar(ZipEntry entry) {
    if (!JAR.matcher(entry.getName()).matches()) {
      throw refused(
          "holds '" + entry.getName().replaceAll("\\p{Cntrl}", "?")
              + "'; allowed: jars at the top of the zip and nothing else, as a plugin's build packs them",
          null);
    }
  }

  private InvalidInputException refused(String reason, @Nullable IOException cause) {
    String message = path + " " + reason;
    return cause == null ? new InvalidInputException(message) : new InvalidInputException(message, cause);
  }
}
