package org.joulemark.workload.nqs;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Problem;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Settings;

/** Loads problems as an engine would. */
final class NqsProblems {

  private static final Map<Integer, InferenceProblem> SHIPPED = new ConcurrentHashMap<>();

  private NqsProblems() {}

  static InferenceProblem load(Map<String, String> given) {
    NqsRbmWorkload workload = new NqsRbmWorkload();
    Problem problem = workload.load(Settings.of(workload.settings(), given), Arena.ofAuto());
    return switch (problem) {
      case InferenceProblem inference -> inference;
    };
  }

  /** The problem of weights that ship, loaded once for all tests: no problem changes. */
  static InferenceProblem shipped(int alpha) {
    return SHIPPED.computeIfAbsent(alpha, _ -> load(Map.of("alpha", Integer.toString(alpha))));
  }

  static double figure(String name, InferenceProblem problem) {
    return figure(name, problem, problem.references());
  }

  static double figure(String name, InferenceProblem problem, Matrix outputs) {
    return problem.quality().assess(outputs).stream()
        .filter(figure -> figure.name().equals(name))
        .mapToDouble(QualityFigure::value)
        .findFirst()
        .orElseThrow();
  }

  /** The folder of EME's data beside the checkout; without it the test is skipped, saying so. */
  static Path emeFolder() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/eme/nqs"))) {
      folder = folder.getParent();
    }
    assumeThat(folder)
        .as("SKIPPED: no folder shared/eme/nqs above %s, so nothing is compared with EME's data",
            Path.of("").toAbsolutePath())
        .isNotNull();
    return Objects.requireNonNull(folder).resolve("shared/eme/nqs");
  }
}
