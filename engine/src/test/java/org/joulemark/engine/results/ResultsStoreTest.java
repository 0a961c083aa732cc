package org.joulemark.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.joulemark.engine.fixture.TestPlans;
import org.joulemark.engine.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class ResultsStoreTest {

  private static final int DISK_BYTES = 64 * 1024;

  @TempDir
  Path folder;

  private final ResultsStore store = new ResultsStore(Json.mapper());

  private static Results results(String name) {
    var plan = TestPlans.plan(Map.of(), Map.of(), Map.of());
    var host = new HostRecord("Linux", "amd64", null, 2, 1L << 30, null, null);
    var session =
        new SessionRecord(
            name, SessionState.RUNNING, "2026-11-22T00:00:00Z", null, "test", plan, 1, host, List.of());
    return new Results(Results.SCHEMA, session, List.of());
  }

  @Test
  void whatIsWrittenIsReadBack() {
    store.write(results("one"), folder);

    assertThat(store.read(folder)).isEqualTo(results("one"));
  }

  @Test
  void rowsOfEveryStatusAreReadBackWithTheirSpreads() throws IOException {
    Files.writeString(folder.resolve(ResultsStore.FILE_NAME), example().toString());

    List<CellResult> rows = store.read(folder).cells();

    assertThat(rows).extracting(CellResult::status).containsExactly(CellStatus.values());
    assertThat(rows.get(1).spreadOf("overlap").orElseThrow().values()).containsExactly(0.9928, 0.9938, 0.9948);
  }

  @Test
  void aChipWithoutAFigureIsReadAsNotANumber() throws IOException {
    ObjectNode example = example();
    ((ObjectNode) example.at("/cells/1/qualitySpread/0")).putArray("values").add(0.9).addNull();
    Files.writeString(folder.resolve(ResultsStore.FILE_NAME), example.toString());

    assertThat(store.read(folder).cells().get(1).spreadOf("overlap").orElseThrow().values().getLast()).isNaN();
  }

  @Test
  void aFieldThatIsNotThereIsRefusedByName() throws IOException {
    ObjectNode example = example();
    ((ObjectNode) example.at("/cells/0")).remove("batchRows");
    Files.writeString(folder.resolve(ResultsStore.FILE_NAME), example.toString());

    assertThatThrownBy(() -> store.read(folder)).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("batchRows");
  }

  private static ObjectNode example() throws IOException {
    try (var stream = Objects.requireNonNull(ResultsStoreTest.class.getResourceAsStream("every-status.json"))) {
      return (ObjectNode) Json.mapper().readTree(stream.readAllBytes());
    }
  }

  @Test
  void aFullDiskLeavesThePreviousResultsWhole() throws IOException {
    try (FileSystem disk =
        Jimfs.newFileSystem(Configuration.unix().toBuilder().setMaxSize(DISK_BYTES).setBlockSize(512).build())) {
      Path session = Files.createDirectory(disk.getPath("/session"));
      store.write(results("before"), session);

      assertThatThrownBy(() -> store.write(results("x".repeat(DISK_BYTES)), session))
          .isInstanceOf(StorageException.class)
          .hasMessageContainingAll("results.json", "cannot be written", "--resume");
      assertThat(store.read(session)).isEqualTo(results("before"));
      try (var files = Files.list(session)) {
        assertThat(files).hasSize(1);
      }
    }
  }

  @Test
  void anInterruptDoesNotCostWhatIsMeasured() {
    Thread.currentThread().interrupt();

    store.write(results("one"), folder);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(store.read(folder)).isEqualTo(results("one"));
  }

  @Test
  void aTruncatedFileIsRefusedWithItsLine() throws IOException {
    store.write(results("one"), folder);
    Path file = folder.resolve(ResultsStore.FILE_NAME);
    Files.writeString(file, Files.readString(file).substring(0, 100));

    assertThatThrownBy(() -> store.read(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(file.toString(), "line");
  }

  @Test
  void resultsOfAnotherSchemaAreRefusedByName() throws IOException {
    store.write(results("one"), folder);
    Path file = folder.resolve(ResultsStore.FILE_NAME);
    Files.writeString(file, Files.readString(file).replace("joulemark/1", "joulemark/9"));

    assertThatThrownBy(() -> store.read(folder)).hasMessageContainingAll("joulemark/9", "joulemark/1");
  }

  @Test
  void aFolderWithoutResultsIsRefused() {
    assertThatThrownBy(() -> store.read(folder)).hasMessageContainingAll(folder.toString(), "results.json is missing");
  }
}
