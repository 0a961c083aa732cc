package org.joulemark.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluate one network, or an ensemble of networks, over the same input rows.
 *
 * @param members one, or an ensemble; all take rows of the same length
 * @param combination {@link Combination#SINGLE} exactly where there is one member
 * @param inputs rows x inputs
 * @param references the exact combined output per row, float64, computed on a path independent of any backend
 * @param tolerances what each precision may deviate; a precision without an entry is judged by quality alone
 * @param quality judges the outputs of all rows
 * @param inputScaling what made the inputs out of rows as users have them, and must be applied to rows that a user
 *     brings; null where these are inputs as they are
 */
public record InferenceProblem(
    List<Member> members,
    Combination combination,
    Matrix inputs,
    double[] references,
    Map<Precision, Tolerance> tolerances,
    QualityMeasure quality,
    @Nullable StandardScaling inputScaling)
    implements Problem {

  public InferenceProblem {
    members = List.copyOf(members);
    tolerances = Map.copyOf(tolerances);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a problem needs at least one member");
    }
    if ((members.size() == 1) != (combination == Combination.SINGLE)) {
      throw new IllegalArgumentException(members.size() + " members cannot be combined by " + combination);
    }
    if (references.length != inputs.rows()) {
      throw new IllegalArgumentException(
          references.length + " references for " + inputs.rows() + " input rows");
    }
    for (Member member : members) {
      if (member.network().inputs() != inputs.columns()) {
        throw new IllegalArgumentException(
            "member " + member.name() + " takes " + member.network().inputs()
                + " inputs, the rows have " + inputs.columns());
      }
    }
    if (inputScaling != null && inputScaling.columns() != inputs.columns()) {
      throw new IllegalArgumentException(
          "the scaling is for " + inputScaling.columns() + " numbers, the rows have " + inputs.columns());
    }
  }

  /** A problem whose users bring rows that are inputs as they are. */
  public InferenceProblem(
      List<Member> members,
      Combination combination,
      Matrix inputs,
      double[] references,
      Map<Precision, Tolerance> tolerances,
      QualityMeasure quality) {
    this(members, combination, inputs, references, tolerances, quality, null);
  }
}
