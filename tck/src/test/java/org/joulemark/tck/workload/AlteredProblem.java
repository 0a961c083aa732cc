package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Precision;
import org.joulemark.api.QualityBound;
import org.joulemark.api.QualityMeasure;
import org.joulemark.api.Tolerance;

/** Copies of a problem with one part replaced. */
final class AlteredProblem {

  private AlteredProblem() {}

  static InferenceProblem quality(InferenceProblem problem, QualityMeasure quality) {
    return new InferenceProblem(problem.members(), problem.combination(), problem.item(), problem.inputs(),
        problem.references(), problem.tolerances(), quality, problem.bounds());
  }

  /** Changes the references in place. */
  static InferenceProblem references(InferenceProblem problem, DoubleUnaryOperator alteration) {
    alter(problem.references(), alteration);
    return problem;
  }

  /** Changes the references in place. */
  static InferenceProblem shiftedReferences(InferenceProblem problem) {
    problem.references().copyFrom(WrongOutputs.shiftedByOneRow(problem.references()));
    return problem;
  }

  /** Changes the references in place: the numbers of each answer from the last to the first. */
  static InferenceProblem referencesInReverse(InferenceProblem problem) {
    Matrix references = problem.references();
    for (int row = 0; row < references.rows(); row++) {
      double[] answers = references.row(row);
      for (int output = 0; output < answers.length; output++) {
        references.set(row, output, answers[answers.length - 1 - output]);
      }
    }
    return problem;
  }

  static InferenceProblem bounds(InferenceProblem problem, List<QualityBound> bounds) {
    return new InferenceProblem(problem.members(), problem.combination(), problem.item(), problem.inputs(),
        problem.references(), problem.tolerances(), problem.quality(), bounds);
  }

  static InferenceProblem tolerances(InferenceProblem problem, Map<Precision, Tolerance> tolerances) {
    return new InferenceProblem(problem.members(), problem.combination(), problem.item(), problem.inputs(),
        problem.references(), tolerances, problem.quality(), problem.bounds());
  }

  static InferenceProblem inputs(InferenceProblem problem, Matrix inputs) {
    return new InferenceProblem(problem.members(), problem.combination(), problem.item(), inputs,
        problem.references(), problem.tolerances(), problem.quality(), problem.bounds());
  }

  /** Changes the numbers of the inputs in place. */
  static InferenceProblem inputValues(InferenceProblem problem, DoubleUnaryOperator alteration) {
    alter(problem.inputs(), alteration);
    return problem;
  }

  private static void alter(Matrix matrix, DoubleUnaryOperator alteration) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        matrix.set(row, column, alteration.applyAsDouble(matrix.get(row, column)));
      }
    }
  }

  static Matrix copy(Matrix matrix, ElementType type, Arena arena) {
    Matrix copy = Matrix.allocate(matrix.rows(), matrix.columns(), type, arena);
    copy.copyFrom(matrix);
    return copy;
  }

  static InferenceProblem renamedMembers(InferenceProblem problem, String name) {
    List<Member> members =
        problem.members().stream().map(member -> new Member(name, member.network(), member.outputScale())).toList();
    return new InferenceProblem(members, problem.combination(), problem.item(), problem.inputs(),
        problem.references(), problem.tolerances(), problem.quality(), problem.bounds());
  }
}
