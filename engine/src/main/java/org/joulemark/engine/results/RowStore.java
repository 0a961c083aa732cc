package org.joulemark.engine.results;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.AtomicFile;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.joulemark.engine.plan.Cell;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A session's rows, a file each: {@code cells/CELL.json}, so that one that was made elsewhere joins by being put there. */
public final class RowStore {

  /** The folder in a session's folder. */
  public static final String FOLDER = "cells";

  private static final String SUFFIX = ".json";

  private final JsonMapper json;
  private final ObjectReader reader;

  @Inject
  public RowStore(JsonMapper json) {
    this.json = json;
    this.reader = json.readerFor(CellResult.class).with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
  }

  /**
   * The rows that a session has.
   *
   * @param rows in the order of the plan's cells
   * @param damaged for each file that holds no row, what is wrong where, and what becomes of it
   */
  public record Saved(List<CellResult> rows, List<String> damaged) {}

  /**
   * Writes or replaces a row.
   *
   * @throws StorageException where it cannot be written
   */
  public void write(CellResult row, Path session) {
    AtomicFile.write(session.resolve(FOLDER).resolve(row.cell() + SUFFIX), json.writeValueAsBytes(row));
  }

  /**
   * Reads what is there.
   *
   * @param record of the session that the rows must be of
   * @param cells of that session
   * @throws InvalidInputException for a row that is of another session, and for a second row of a cell
   * @throws StorageException where a file cannot be read
   */
  public Saved read(Path session, SessionRecord record, List<Cell> cells) {
    Map<String, Cell> byId = cells.stream().collect(Collectors.toMap(Cell::id, Function.identity()));
    var rows = new ArrayList<CellResult>();
    var damaged = new ArrayList<String>();
    for (Path file : files(session.resolve(FOLDER))) {
      Cell cell = byId.get(cellNamedBy(file));
      if (cell == null) {
        throw new InvalidInputException(
            file + " is named after no cell of this session; a row is in a file of its cell's name: remove it");
      }
      try {
        rows.add(requireRowOf(record, cell, reader.readValue(bytes(file)), file));
      } catch (JacksonException malformed) {
        var where = malformed.getLocation();
        damaged.add(
            file + ", line " + (where == null ? "?" : where.getLineNr()) + ", is no row ("
                + malformed.getOriginalMessage() + "); its cell is measured again");
      }
    }
    List<String> order = cells.stream().map(Cell::id).toList();
    rows.sort((one, other) -> order.indexOf(one.cell()) - order.indexOf(other.cell()));
    return new Saved(List.copyOf(rows), List.copyOf(damaged));
  }

  private static CellResult requireRowOf(SessionRecord session, Cell cell, CellResult row, Path file) {
    if (!row.cell().equals(cell.id())) {
      throw new InvalidInputException(
          file + " holds a row of cell " + row.cell() + "; a cell has one row, in a file of its name: remove it");
    }
    if (!isOf(session, cell, row)) {
      throw new InvalidInputException(
          file + " is a row of another session, with other settings, another seed or other plugins: remove it");
    }
    return row;
  }

  private static boolean isOf(SessionRecord session, Cell cell, CellResult row) {
    return row.workload().equals(cell.workload())
        && row.workloadSettings().equals(cell.workloadSettings())
        && row.backend().equals(cell.backend())
        && row.backendSettings().equals(cell.backendSettings())
        && row.precision() == cell.precision()
        && row.boundary() == cell.boundary()
        && row.seed() == session.plan().seed()
        && row.plugins().stream().allMatch(plugin -> isAsIn(session, plugin));
  }

  /** A probe of last resort is in no plan, and may be any. */
  private static boolean isAsIn(SessionRecord session, PluginRecord plugin) {
    return session.plugins().stream()
        .filter(known -> known.kind().equals(plugin.kind()) && known.id().equals(plugin.id()))
        .allMatch(plugin::equals);
  }

  private static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException failed) {
      throw StorageException.reading(folder, failed);
    }
  }

  private static String cellNamedBy(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failed) {
      throw StorageException.reading(file, failed);
    }
  }
}
