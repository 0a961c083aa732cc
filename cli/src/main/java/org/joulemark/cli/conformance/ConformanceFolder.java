package org.joulemark.cli.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;
import org.joulemark.cli.conformance.record.Conformance;
import org.joulemark.cli.conformance.record.PluginConformance;
import org.joulemark.cli.file.OutputFolder;
import org.joulemark.cli.file.TextFile;
import org.joulemark.engine.json.Json;

/** Where a validation's files lie. */
public record ConformanceFolder(Path path) {

  /** Names of plugins become names of files, and a plugin may call itself what it likes. */
  private static final String UNSAFE = "[^A-Za-z0-9._-]|^\\.";

  public Path json() {
    return path.resolve("conformance.json");
  }

  public Path report() {
    return path.resolve("conformance.html");
  }

  /** JUnit's XML of one plugin. */
  public Path xml(String kind, String id) {
    return path.resolve("TEST-" + kind + "-" + safe(id) + ".xml");
  }

  /**
   * Creates the folder.
   *
   * @throws InvalidInputException where it cannot be written, or holds a report already
   */
  public void prepare() {
    if (Files.exists(json())) {
      throw new InvalidInputException(
          "folder " + path + " holds a conformance report already; choose another with --out DIR");
    }
    OutputFolder.prepare(path);
  }

  /** A new folder for what a fork leaves behind. */
  Path fork(String kind, String id, int number) throws IOException {
    return Files.createDirectories(path.resolve("forks").resolve(kind + "-" + safe(id) + "-" + number));
  }

  String relative(Path file) {
    return path.relativize(file).toString().replace('\\', '/');
  }

  void write(Conformance conformance) throws IOException {
    String text = Json.mapper().writeValueAsString(conformance);
    TextFile.write(json(), writer -> writer.append(text).append('\n'));
  }

  void writeXml(PluginConformance plugin) throws IOException {
    TextFile.write(xml(plugin.kind(), plugin.id()), writer -> JUnitXml.write(plugin, writer));
  }

  private static String safe(String id) {
    String safe = id.replaceAll(UNSAFE, "_");
    return safe.equals(id) && !id.isEmpty() ? id : safe + "-" + Integer.toHexString(id.hashCode());
  }
}
