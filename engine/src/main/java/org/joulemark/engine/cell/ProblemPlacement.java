package org.joulemark.engine.cell;

import java.util.List;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.PlacingBackend;
import org.joulemark.api.Precision;
import org.joulemark.api.Problem;
import org.joulemark.api.Settings;
import org.joulemark.engine.placement.MemberPlacement;

/** Has a modelling backend place a problem's networks, for batches of one row in analog arithmetic. */
public final class ProblemPlacement {

  private final PlacingBackend backend;
  private final Settings settings;
  private final long seed;

  public ProblemPlacement(PlacingBackend backend, Settings settings, long seed) {
    this.backend = backend;
    this.settings = settings;
    this.seed = seed;
  }

  /** Every member of the problem, in its order, as if each had the hardware for itself. */
  public List<MemberPlacement> place(Problem problem) {
    return switch (problem) {
      case InferenceProblem inference -> place(inference);
    };
  }

  private List<MemberPlacement> place(InferenceProblem problem) {
    var compilation = Compilation.of(backend, settings, problem, Precision.ANALOG, seed);
    return problem.members().stream()
        .map(member -> new MemberPlacement(member.name(), backend.place(compilation.request(member, 1))))
        .toList();
  }
}
