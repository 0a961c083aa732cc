package org.joulemark.workload.svdd;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Settings;
import org.joulemark.api.Workload;

/** Loads problems as the engine would. */
final class SvddProblems {

  private SvddProblems() {}

  static InferenceProblem load(Workload workload, Map<String, String> settings) {
    return switch (workload.load(Settings.of(workload.settings(), settings), Arena.ofAuto())) {
      case InferenceProblem problem -> problem;
    };
  }

  static List<QualityFigure> figures(InferenceProblem problem) {
    return problem.quality().assess(problem.references());
  }

  static QualityFigure figure(InferenceProblem problem, String name) {
    return figures(problem).stream().filter(figure -> figure.name().equals(name)).findFirst().orElseThrow();
  }
}
