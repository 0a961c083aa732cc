package org.joulemark.tck.workload;

import java.util.List;
import org.joulemark.api.InferenceProblem;
import org.joulemark.tck.plugin.Broken;

/** Compares two loads of the same settings, bit for bit. */
final class SameProblem {

  private static final String CAUSE =
      "a random generator without a fixed seed, the order of a HashMap or of a folder's files, or a parallel sum";

  private SameProblem() {}

  static void require(InferenceProblem first, InferenceProblem second) {
    requireSameMatrices(NamedMatrix.of(first), NamedMatrix.of(second));
    requireSameReferences(first.references(), second.references());
    Broken.unless(first.tolerances().equals(second.tolerances()) && first.combination() == second.combination(),
        "the same tolerances and combination at every load", first.tolerances() + ", then " + second.tolerances(),
        CAUSE);
  }

  private static void requireSameMatrices(List<NamedMatrix> first, List<NamedMatrix> second) {
    Broken.unless(
        first.stream().map(NamedMatrix::name).toList().equals(second.stream().map(NamedMatrix::name).toList()),
        "the same members and layers at every load", first.size() + " matrices, then " + second.size(), CAUSE);
    for (int index = 0; index < first.size(); index++) {
      long differing = first.get(index).matrix().segment().mismatch(second.get(index).matrix().segment());
      Broken.unless(differing < 0, "the same bits in " + first.get(index).name() + " at every load",
          "the first difference at byte " + differing, CAUSE);
    }
  }

  private static void requireSameReferences(double[] first, double[] second) {
    for (int row = 0; row < first.length; row++) {
      Broken.unless(Double.doubleToRawLongBits(first[row]) == Double.doubleToRawLongBits(second[row]),
          "the same references at every load", "row " + row + ": " + first[row] + ", then " + second[row], CAUSE);
    }
  }
}
