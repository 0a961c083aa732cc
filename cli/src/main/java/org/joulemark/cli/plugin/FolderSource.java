package org.joulemark.cli.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.plugin.ChecksumRecord;
import org.joulemark.engine.plugin.ChecksumVerdict;
import org.joulemark.engine.plugin.PluginFolder;

/** A plugin whose jars lie in a folder. */
record FolderSource(Path path) implements PluginSource {

  @Override
  public void copyTo(Path folder) throws IOException {
    PluginFolder plugin = PluginFolder.of(path);
    if (ChecksumRecord.verdict(plugin) instanceof ChecksumVerdict.Differing(String difference)) {
      throw new InvalidInputException(
          path + ": " + difference + "; get it again, or remove its " + ChecksumRecord.FILE_NAME);
    }
    for (Path jar : plugin.jars()) {
      Files.copy(jar, folder.resolve(jar.getFileName()));
    }
  }
}
