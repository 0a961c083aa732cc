package org.joulemark.cli.recompute;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.trace.EnergyTrace;
import org.joulemark.engine.trace.TraceFile;
import org.jspecify.annotations.Nullable;

/** The raw traces of one row, as far as they can be read. */
final class RowTraces {

  private final String cell;
  private final List<EnergyTrace> readable = new ArrayList<>();
  private final Map<String, Verdict> unusable = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private RowTraces(String cell) {
    this.cell = cell;
  }

  /** Those that the row names, and those that its joules must have come from. */
  static RowTraces read(CellResult row, Path folder) {
    Set<String> names = new LinkedHashSet<>(row.traces());
    row.energy().forEach(energy -> names.add(TraceFile.name(row.cell(), energy.probe())));
    var traces = new RowTraces(row.cell());
    names.forEach(name -> traces.read(name, folder.resolve(name)));
    return traces;
  }

  private void read(String name, Path file) {
    if (!Files.exists(file)) {
      unusable.put(name, Verdict.MISSING_TRACE);
      faults.add(file + ": this raw trace is missing");
      return;
    }
    try {
      readable.add(new TraceFile(Json.mapper()).read(file));
    } catch (InvalidInputException damaged) {
      unusable.put(name, Verdict.DAMAGED_TRACE);
      faults.add(String.valueOf(damaged.getMessage()));
    }
  }

  List<EnergyTrace> readable() {
    return readable;
  }

  /** One line for each file that is missing or damaged: which, in what line, what. */
  List<String> faults() {
    return faults;
  }

  /** What is wrong with the trace of a probe; null where it was read. */
  @Nullable
  Verdict obstacle(String probe) {
    return unusable.get(TraceFile.name(cell, probe));
  }
}
