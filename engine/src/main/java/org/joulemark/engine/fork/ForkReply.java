package org.joulemark.engine.fork;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.joulemark.api.TrainingReport;
import org.joulemark.engine.meter.EnergySource;
import org.joulemark.engine.placement.MemberPlacement;
import org.joulemark.engine.results.CellResult;
import org.jspecify.annotations.Nullable;

/** What a fork answers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ForkReply.Measured.class, name = "measured"),
  @JsonSubTypes.Type(value = ForkReply.Prepared.class, name = "prepared"),
  @JsonSubTypes.Type(value = ForkReply.Inferred.class, name = "inferred"),
  @JsonSubTypes.Type(value = ForkReply.Placed.class, name = "placed"),
  @JsonSubTypes.Type(value = ForkReply.Trained.class, name = "trained"),
  @JsonSubTypes.Type(value = ForkReply.Generated.class, name = "generated"),
  @JsonSubTypes.Type(value = ForkReply.Availability.class, name = "availability"),
  @JsonSubTypes.Type(value = ForkReply.Sources.class, name = "sources"),
  @JsonSubTypes.Type(value = ForkReply.Watched.class, name = "watched"),
  @JsonSubTypes.Type(value = ForkReply.TaskDone.class, name = "task-done"),
  @JsonSubTypes.Type(value = ForkReply.Refused.class, name = "refused")
})
public sealed interface ForkReply {

  record Measured(CellResult result) implements ForkReply {}

  /** Nothing that takes long is left to do, or the workload is unavailable, which its cells will say. */
  record Prepared() implements ForkReply {}

  /** The outputs are in the job's output file. */
  record Inferred() implements ForkReply {}

  /** One placement for each member of the workload's problem. */
  record Placed(List<MemberPlacement> members) implements ForkReply {}

  record Trained(TrainingReport report) implements ForkReply {}

  /** The data are in the job's output file. */
  record Generated() implements ForkReply {}

  /**
   * Whether the plugin can work here.
   *
   * @param refusal null where it is available
   */
  record Availability(@Nullable String refusal) implements ForkReply {}

  /** What each of the probes can count, in the same order. */
  record Sources(List<EnergySource> sources) implements ForkReply {}

  /** The time is over, or no meter is left; what was read has been told on the way. */
  record Watched() implements ForkReply {}

  /** What the task found is in its folder. */
  record TaskDone() implements ForkReply {}

  /** The user gave something that cannot be used; the message is for the terminal. */
  record Refused(String message) implements ForkReply {}
}
