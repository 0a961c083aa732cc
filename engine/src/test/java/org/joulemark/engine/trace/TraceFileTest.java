package org.joulemark.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.joulemark.engine.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceFileTest {

  private static final String HEADER =
      """
          {"schema":"joulemark-trace/1","probe":"rapl","domains":[{"id":"package-0","scope":"cpu-package",\
          "provenance":"measured","reading":"counted","resolutionJoules":6.1E-5,"updateIntervalSeconds":0.001,\
          "relativeUncertainty":0.0,"partOf":null}]}
          """;

  @TempDir
  Path folder;

  private final TraceFile files = new TraceFile(Json.mapper());

  private static EnergyTrace trace() {
    var counter = new SteppedCounter(1 / 3.0, 100, 7);
    return new EnergyTrace("rapl",
        List.of(counter.domain(EnergyReading.COUNTED)),
        counter.readings(3_000),
        List.of(new Mark.IdleBefore(5, 700_000_000), new Mark.Window(700_000_001, 1_700_000_000, 12, 0.9931, 64),
            new Mark.Window(1_700_000_001, 2_300_000_000L, 12, 0.5937, 64),
            new Mark.IdleAfter(2_300_000_001L, 2_999_999_999L)),
        "zone package-0 vanished");
  }

  private Path written() {
    Path file = folder.resolve("traces").resolve(TraceFile.name("001-cell", "rapl"));
    files.write(trace(), file);
    return file;
  }

  private Path holding(String lines) throws IOException {
    Path file = folder.resolve("broken.jsonl.gz");
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
      stream.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void whatIsWrittenIsReadBackToTheLastBit() {
    assertThat(files.read(written())).isEqualTo(trace());
  }

  @Test
  void theJoulesOfAFileAreThoseOfTheMeasurementToTheLastBit() {
    assertThat(Attribution.of(List.of(files.read(written())))).isEqualTo(Attribution.of(List.of(trace())));
  }

  @Test
  void aTraceThatWasUnpackedIsReadAsWell() throws IOException {
    Path file = folder.resolve("unpacked.jsonl");
    try (var stream = new GZIPInputStream(Files.newInputStream(written()))) {
      Files.write(file, stream.readAllBytes());
    }

    assertThat(files.read(file)).isEqualTo(trace());
  }

  @Test
  void noHalfWrittenFileIsLeft() throws IOException {
    written();
    try (var all = Files.list(folder.resolve("traces"))) {
      assertThat(all).extracting(file -> file.getFileName().toString()).containsExactly("001-cell-rapl.jsonl.gz");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [0,1.0,2.0]                            | a sample has 2 figures where the header names 1 domains
      [0,1.0                                 | this is neither a sample nor a mark
      {"mark":"nap","fromNanos":0}           | this is neither a sample nor a mark
      null                                   | this is neither a sample nor a mark
      ''                                     | this is neither a sample nor a mark
      """)
  void aBrokenLineIsNamed(String line, String reason) throws IOException {
    Path file = holding(HEADER + "[0,0.0]\n" + line + "\n");

    assertThatThrownBy(() -> files.read(file)).isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ", line 3: " + reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"probe", "domains", "id", "scope", "provenance", "reading"})
  void aHeaderThatLacksAFieldIsNone(String field) throws IOException {
    Path file = holding(HEADER.replaceFirst("\"" + field + "\":(\\[.*]|\"[^\"]*\")", "\"" + field + "\":null"));

    assertThatThrownBy(() -> files.read(file)).isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ", line 1: this is no header of a trace");
  }

  @Test
  void anotherSchemaIsRefusedByName() throws IOException {
    Path file = holding(HEADER.replace("joulemark-trace/1", "joulemark-trace/9"));

    assertThatThrownBy(() -> files.read(file)).hasMessageContainingAll("joulemark-trace/9", "joulemark-trace/1");
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    Path file = written();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> files.read(file)).isInstanceOf(InvalidInputException.class)
        .hasMessageMatching(".*jsonl.gz, line \\d+: from here on it cannot be read, for it was cut off or damaged.*");
  }

  @Test
  void aFileThatIsNotCompressedAsItsNameSaysIsRefused() throws IOException {
    Path file = folder.resolve("plain.jsonl.gz");
    Files.writeString(file, HEADER);

    assertThatThrownBy(() -> files.read(file)).isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(file + ", line 1: ");
  }

  @Test
  void aFileThatIsNotThereIsAFailureOfTheDisk() {
    Path file = folder.resolve("none.jsonl.gz");

    assertThatThrownBy(() -> files.read(file)).isInstanceOf(StorageException.class)
        .hasMessage(file + " cannot be read: there is no such file or folder");
  }

  @Test
  void aTraceThatCannotBeWrittenIsAFailureOfTheDisk() throws IOException {
    Path occupied = Files.writeString(folder.resolve("traces"), "a file where the folder should be");

    assertThatThrownBy(() -> files.write(trace(), occupied.resolve("001-cell-rapl.jsonl.gz")))
        .isInstanceOf(StorageException.class).hasMessageContaining("cannot be written");
  }

  @Test
  void theMarkOfAWindowNamesRunsAndWhatEachWasWorth() throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(written())), StandardCharsets.UTF_8))) {
      assertThat(lines.lines()).contains(
          "{\"mark\":\"window\",\"fromNanos\":700000001,\"toNanos\":1700000000,\"runs\":12,\"seconds\":0.9931,"
              + "\"itemsPerRun\":64}");
    }
  }
}
