package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.stream.IntStream;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;

/**
 * As many rows of a problem, spread evenly, as the interpreter evaluates in about a second: all of them where that is
 * enough.
 *
 * @param problem the same networks over these rows only; its quality measure must not be asked
 * @param numbers of the rows, in the whole problem
 */
record SampledRows(InferenceProblem problem, int[] numbers) {

  private static final long MULTIPLICATIONS = 100_000_000;
  private static final int FEWEST_ROWS = 16;

  static SampledRows of(InferenceProblem problem, Arena arena) {
    int all = problem.inputs().rows();
    int rows = (int) Math.min(all, Math.max(FEWEST_ROWS, MULTIPLICATIONS / multiplicationsPerRow(problem)));
    int[] numbers = IntStream.range(0, rows).map(row -> (int) ((long) row * all / rows)).toArray();
    return new SampledRows(restricted(problem, numbers, arena), numbers);
  }

  private static long multiplicationsPerRow(InferenceProblem problem) {
    return problem.members().stream()
        .flatMap(member -> member.network().layers().stream())
        .mapToLong(layer -> (long) layer.inputs() * layer.outputs())
        .sum();
  }

  private static InferenceProblem restricted(InferenceProblem problem, int[] numbers, Arena arena) {
    return new InferenceProblem(problem.members(), problem.combination(), problem.item(),
        selected(problem.inputs(), numbers, arena), selected(problem.references(), numbers, arena),
        problem.tolerances(), problem.quality(), problem.bounds());
  }

  private static Matrix selected(Matrix all, int[] numbers, Arena arena) {
    Matrix selected = Matrix.allocate(numbers.length, all.columns(), ElementType.FLOAT64, arena);
    for (int row = 0; row < numbers.length; row++) {
      selected.rowRange(row, 1).copyFrom(all.rowRange(numbers[row], 1));
    }
    return selected;
  }

  /** How many, of how many. */
  String inWords(InferenceProblem whole) {
    return numbers.length + " of " + whole.inputs().rows() + " rows";
  }
}
