package org.joulemark.cli.template;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An example of this repository, which the build packs beside this class. */
final class PackedExample {

  private PackedExample() {}

  /** Path within the example, with slashes, to content. */
  static Map<String, String> read(String name) throws IOException {
    URL pom = PackedExample.class.getResource("examples/" + name + "/pom.xml");
    URI location = uri(Objects.requireNonNull(pom, name));
    if (!location.getScheme().equals("jar")) {
      return readFolder(Path.of(location).resolveSibling(""));
    }
    try (FileSystem _ = FileSystems.newFileSystem(location, Map.of())) {
      return readFolder(Path.of(location).resolveSibling(""));
    }
  }

  private static Map<String, String> readFolder(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    for (Path file : filesIn(folder)) {
      texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }
    return texts;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private static URI uri(URL resource) {
    try {
      return resource.toURI();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
