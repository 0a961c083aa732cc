package org.joulemark.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluate one network, or an ensemble of networks, over the same input rows.
 *
 * @param members one, or an ensemble; all take rows of the same length
 * @param combination {@link Combination#SINGLE} exactly where there is one member
 * @param item what one row is, in the field's singular noun: {@code state}, {@code event}
 * @param inputs rows x inputs
 * @param references the exact combined outputs, rows x outputs, float64, computed on a path independent of any backend
 * @param tolerances what each number of an output may deviate, by precision
 * @param quality judges the outputs of all rows
 * @param bounds judge the outputs of a precision without a tolerance; where there are none either, nobody can judge such
 *     outputs and what they cost is published by nobody
 * @param inputScaling what made the inputs out of rows as users have them, and must be applied to rows that a user
 *     brings; null where these are inputs as they are
 */
public record InferenceProblem(
    List<Member> members,
    Combination combination,
    String item,
    Matrix inputs,
    Matrix references,
    Map<Precision, Tolerance> tolerances,
    QualityMeasure quality,
    List<QualityBound> bounds,
    @Nullable StandardScaling inputScaling)
    implements Problem {

  public InferenceProblem {
    members = List.copyOf(members);
    tolerances = Map.copyOf(tolerances);
    bounds = List.copyOf(bounds);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a problem needs at least one member");
    }
    if ((members.size() == 1) != (combination == Combination.SINGLE)) {
      throw new IllegalArgumentException(members.size() + " members cannot be combined by " + combination);
    }
    requireMembersFit(members, inputs);
    requireReferencesFit(references, members, inputs);
    if (inputScaling != null && inputScaling.columns() != inputs.columns()) {
      throw new IllegalArgumentException(
          "the scaling is for " + inputScaling.columns() + " numbers, the rows have " + inputs.columns());
    }
  }

  /** A problem whose users bring rows that are inputs as they are. */
  public InferenceProblem(
      List<Member> members,
      Combination combination,
      String item,
      Matrix inputs,
      Matrix references,
      Map<Precision, Tolerance> tolerances,
      QualityMeasure quality,
      List<QualityBound> bounds) {
    this(members, combination, item, inputs, references, tolerances, quality, bounds, null);
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.INFERENCE;
  }

  /** Numbers in the answer to one row. */
  public int outputs() {
    return references.columns();
  }

  private static void requireMembersFit(List<Member> members, Matrix inputs) {
    int outputs = members.getFirst().network().outputs();
    for (Member member : members) {
      if (member.network().inputs() != inputs.columns()) {
        throw new IllegalArgumentException(
            "member " + member.name() + " takes " + member.network().inputs()
                + " inputs, the rows have " + inputs.columns());
      }
      if (member.network().outputs() != outputs) {
        throw new IllegalArgumentException(
            "member " + member.name() + " gives " + member.network().outputs() + " outputs, member "
                + members.getFirst().name() + " gives " + outputs);
      }
    }
  }

  private static void requireReferencesFit(Matrix references, List<Member> members, Matrix inputs) {
    Shapes.requireFloat64("references", references);
    int outputs = members.getFirst().network().outputs();
    if (references.rows() != inputs.rows() || references.columns() != outputs) {
      throw new IllegalArgumentException(
          "references must be " + inputs.rows() + " x " + outputs + ", not " + references.rows() + " x "
              + references.columns());
    }
  }
}
