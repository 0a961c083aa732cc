package org.joulemark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples stand outside the build, so nothing else would notice when they fall behind it. */
@Tag("slow")
final class ExamplesTest {

  private static final String ROOT_POM = read(Repository.root().resolve("pom.xml"));
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>joulemark</artifactId>\\s*<version>((\\d+)\\.(\\d+)\\.[^<]*)</version>");
  private static final MatchResult VERSION_OF_JOULEMARK =
      VERSION.matcher(ROOT_POM).results().findFirst().orElseThrow();

  static Stream<String> poms() throws IOException {
    try (Stream<Path> examples = Files.list(Repository.root().resolve("examples"))) {
      return examples.map(example -> example.resolve("pom.xml")).filter(Files::exists).map(ExamplesTest::read).toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("poms")
  void dependOnThisVersion(String pom) {
    assertThat(pom).contains("<joulemark.version>" + VERSION_OF_JOULEMARK.group(1) + "</joulemark.version>");
  }

  /** Up to the next minor version, which may break the api as long as the major one is 0. */
  @ParameterizedTest
  @MethodSource("poms")
  void workWithTheApiOfThisMinorVersion(String pom) {
    int major = Integer.parseInt(VERSION_OF_JOULEMARK.group(2));
    int minor = Integer.parseInt(VERSION_OF_JOULEMARK.group(3));
    assertThat(pom)
        .contains("<Joulemark-Api>[%d.%d,%d.%d)</Joulemark-Api>".formatted(major, minor, major, minor + 1));
  }

  @ParameterizedTest
  @MethodSource("poms")
  void takeMavenPluginsOfTheVersionsThatTheBuildTakes(String pom) {
    List<String> versions = Pattern.compile("-plugin</artifactId>\\s*<version>([^<]*)</version>")
        .matcher(pom)
        .results()
        .map(plugin -> plugin.group(1))
        .toList();
    assertThat(versions).hasSize(6).allSatisfy(version -> assertThat(ROOT_POM).contains(".version>" + version + "</"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
