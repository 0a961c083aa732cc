package org.joulemark.cli.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plugin that is one jar. */
record JarSource(Path path) implements PluginSource {

  @Override
  public void copyTo(Path folder) throws IOException {
    Files.copy(path, folder.resolve(path.getFileName()));
  }
}
