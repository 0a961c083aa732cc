package org.joulemark.engine.session;

import java.lang.foreign.Arena;
import java.util.List;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.PlacingBackend;
import org.joulemark.api.Settings;
import org.joulemark.engine.PlacementRequest;
import org.joulemark.engine.cell.ProblemPlacement;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.StepDone;
import org.joulemark.engine.placement.MemberPlacement;
import org.joulemark.engine.runner.PrepareWorkload;

/** Have a backend place a workload's networks on the hardware that it models. */
public record PlaceNetworks(PlacementRequest request) implements ForkJob<StepDone, PlaceNetworks.Answer> {

  /** One placement for each member of the workload's problem. */
  public record Answer(List<MemberPlacement> members) {}

  @Override
  public Answer perform(ForkContext<StepDone> context) throws InterruptedException {
    if (!(context.catalog().backend(request.backend()).plugin() instanceof PlacingBackend backend)) {
      throw new InvalidInputException(
          "backend '" + request.backend() + "' models no hardware that networks are placed on");
    }
    var placement =
        new ProblemPlacement(backend, Settings.of(backend.settings(), request.backendSettings()), request.seed());
    try (Arena arena = Arena.ofShared()) {
      return new Answer(
          placement.place(
              PrepareWorkload.load(context, request.workload(), request.workloadSettings(), arena)));
    }
  }

  @Override
  public Class<StepDone> eventType() {
    return StepDone.class;
  }

  @Override
  public Class<Answer> answerType() {
    return Answer.class;
  }
}
