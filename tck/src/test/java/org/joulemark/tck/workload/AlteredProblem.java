package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Precision;
import org.joulemark.api.QualityMeasure;
import org.joulemark.api.Tolerance;

/** Copies of a problem with one part replaced. */
final class AlteredProblem {

  private AlteredProblem() {}

  static InferenceProblem quality(InferenceProblem problem, QualityMeasure quality) {
    return new InferenceProblem(problem.members(), problem.combination(), problem.inputs(), problem.references(),
        problem.tolerances(), quality);
  }

  static InferenceProblem references(InferenceProblem problem, DoubleUnaryOperator alteration) {
    return new InferenceProblem(problem.members(), problem.combination(), problem.inputs(),
        Arrays.stream(problem.references()).map(alteration).toArray(), problem.tolerances(), problem.quality());
  }

  static InferenceProblem shiftedReferences(InferenceProblem problem) {
    return new InferenceProblem(problem.members(), problem.combination(), problem.inputs(),
        WrongOutputs.shiftedByOneRow(problem.references()), problem.tolerances(), problem.quality());
  }

  static InferenceProblem tolerances(InferenceProblem problem, Map<Precision, Tolerance> tolerances) {
    return new InferenceProblem(problem.members(), problem.combination(), problem.inputs(), problem.references(),
        tolerances, problem.quality());
  }

  static InferenceProblem inputs(InferenceProblem problem, Matrix inputs) {
    return new InferenceProblem(problem.members(), problem.combination(), inputs, problem.references(),
        problem.tolerances(), problem.quality());
  }

  /** Changes the numbers of the inputs in place. */
  static InferenceProblem inputValues(InferenceProblem problem, DoubleUnaryOperator alteration) {
    Matrix inputs = problem.inputs();
    for (int row = 0; row < inputs.rows(); row++) {
      for (int column = 0; column < inputs.columns(); column++) {
        inputs.set(row, column, alteration.applyAsDouble(inputs.get(row, column)));
      }
    }
    return problem;
  }

  static Matrix copy(Matrix matrix, ElementType type, Arena arena) {
    Matrix copy = Matrix.allocate(matrix.rows(), matrix.columns(), type, arena);
    copy.copyFrom(matrix);
    return copy;
  }

  static InferenceProblem renamedMembers(InferenceProblem problem, String name) {
    List<Member> members =
        problem.members().stream().map(member -> new Member(name, member.network(), member.outputScale())).toList();
    return new InferenceProblem(members, problem.combination(), problem.inputs(), problem.references(),
        problem.tolerances(), problem.quality());
  }
}
