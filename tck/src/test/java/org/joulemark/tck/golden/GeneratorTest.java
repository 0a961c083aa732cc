package org.joulemark.tck.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed references are what the generator writes, here and today. */
class GeneratorTest {

  private static final Path GENERATOR = Path.of("golden", "generate.py");
  private static final long PATIENCE_MINUTES = 10;

  @TempDir
  private Path folder;

  @Test
  void theGeneratorWritesWhatIsCommitted() throws IOException, InterruptedException {
    assumeThat(isOnPath("python3"))
        .as("SKIPPED: NO python3 ON THE PATH, SO THE GOLDEN REFERENCES ARE NOT COMPUTED ANEW")
        .isTrue();
    runGenerator();
    assertThat(folder.resolve(Resource.REFERENCES.fileName())).hasBinaryContent(Resource.REFERENCES.bytes());
    assertThat(folder.resolve(Resource.CHECKSUMS.fileName())).hasBinaryContent(Resource.CHECKSUMS.bytes());
  }

  private void runGenerator() throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process generator = new ProcessBuilder("python3", GENERATOR.toString(), folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    try {
      assertThat(generator.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as("ended in time").isTrue();
    } finally {
      generator.destroyForcibly();
    }
    assertThat(generator.exitValue()).as("%s", Files.readString(log)).isZero();
  }

  private static boolean isOnPath(String program) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
