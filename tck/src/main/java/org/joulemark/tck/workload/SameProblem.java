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
    requireSame("tolerances", first.tolerances(), second.tolerances());
    requireSame("bounds", first.bounds(), second.bounds());
    requireSame("combination", first.combination(), second.combination());
  }

  private static void requireSameMatrices(List<NamedMatrix> first, List<NamedMatrix> second) {
    requireSame("members and layers", shapes(first), shapes(second));
    for (int index = 0; index < first.size(); index++) {
      SameNumbers.require("the same bits in " + first.get(index).name(), "at every load", second.get(index).matrix(),
          first.get(index).matrix(), CAUSE);
    }
  }

  private static List<String> shapes(List<NamedMatrix> matrices) {
    return matrices.stream()
        .map(named -> named.name() + " " + named.matrix().rows() + " x " + named.matrix().columns())
        .toList();
  }

  private static void requireSame(String what, Object first, Object second) {
    Broken.unless(first.equals(second), "the same " + what + " at every load", first + ", then " + second, CAUSE);
  }
}
