package org.joulemark.engine.fork;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Precision;
import org.joulemark.engine.cell.CellRequest;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.WatchRequest;
import org.jspecify.annotations.Nullable;

/** What a fork is asked to do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "job")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ForkJob.Measure.class, name = "measure"),
  @JsonSubTypes.Type(value = ForkJob.Prepare.class, name = "prepare"),
  @JsonSubTypes.Type(value = ForkJob.Infer.class, name = "infer"),
  @JsonSubTypes.Type(value = ForkJob.Place.class, name = "place"),
  @JsonSubTypes.Type(value = ForkJob.Train.class, name = "train"),
  @JsonSubTypes.Type(value = ForkJob.Generate.class, name = "generate"),
  @JsonSubTypes.Type(value = ForkJob.Availability.class, name = "availability"),
  @JsonSubTypes.Type(value = ForkJob.Sources.class, name = "sources"),
  @JsonSubTypes.Type(value = ForkJob.Watch.class, name = "watch"),
  @JsonSubTypes.Type(value = ForkJob.Task.class, name = "task")
})
public sealed interface ForkJob {

  /** Whether it gets the time to clear away what it has only half written, or to end its sessions with devices. */
  default boolean tidiesUp() {
    return switch (this) {
      case Prepare _,Train _,Generate _,Watch _ -> true;
      case Measure _,Infer _,Place _,Availability _,Sources _,Task _ -> false;
    };
  }

  /** Measure one cell. */
  record Measure(CellRequest cell) implements ForkJob {}

  /** Have a workload do beforehand what its loading would do slowly. */
  record Prepare(String workload, Map<String, String> settings) implements ForkJob {}

  /**
   * Evaluate rows.
   *
   * @param rowsFile a {@link MatrixFile}, or null for the workload's own rows
   * @param outputFile the {@link MatrixFile} to write, rows x 1
   */
  record Infer(
      String workload,
      Map<String, String> workloadSettings,
      String backend,
      Map<String, String> backendSettings,
      Precision precision,
      long seed,
      @Nullable String rowsFile,
      String outputFile)
      implements ForkJob {}

  /** Have a backend place a workload's networks on the hardware that it models. */
  record Place(
      String workload,
      Map<String, String> workloadSettings,
      String backend,
      Map<String, String> backendSettings,
      long seed)
      implements ForkJob {}

  /** Train a workload's weights into a file. */
  record Train(String workload, Map<String, String> settings, String outputFile) implements ForkJob {}

  /** Have a workload make its data. */
  record Generate(String workload, Map<String, String> settings, String outputFile) implements ForkJob {}

  /** Ask a plugin whether it can work here. */
  record Availability(PluginKind kind, String id, Map<String, String> settings) implements ForkJob {}

  /** Ask probes what they can count here. */
  record Sources(List<ChosenProbe> probes) implements ForkJob {}

  /** Watch meters until the time is over or the parent says so. */
  record Watch(WatchRequest request) implements ForkJob {}

  /**
   * Do what a module above the engine brings.
   *
   * @param name of the {@link ForkTask}
   */
  record Task(String name, PluginKind kind, String id, String instructions, String folder) implements ForkJob {}
}
