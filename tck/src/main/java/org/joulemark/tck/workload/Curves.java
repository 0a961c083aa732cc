package org.joulemark.tck.workload;

import java.util.List;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.QualityCurve;
import org.joulemark.tck.plugin.Broken;

/** What curves a quality measure draws. */
final class Curves {

  private Curves() {}

  /** Whatever the measure throws fails the rule. */
  static List<QualityCurve> of(InferenceProblem problem, Matrix outputs, String what) {
    try {
      return problem.quality().curves(outputs);
    } catch (RuntimeException thrown) {
      throw Broken.because("curves, or none, for " + what, "curves() threw " + thrown,
          "outputs that allow no curve must give none, not an exception");
    }
  }
}
