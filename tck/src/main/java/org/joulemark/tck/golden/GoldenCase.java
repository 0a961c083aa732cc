package org.joulemark.tck.golden;

import java.util.List;
import org.joulemark.api.Combination;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;

/**
 * One problem whose answers are known.
 *
 * @param name unique among the cases, kebab-case
 * @param members one, or an ensemble
 * @param combination {@link Combination#SINGLE} exactly where there is one member
 * @param inputs rows x inputs, float64
 * @param references the combined outputs of each row, rows x outputs, correctly rounded to float64
 * @param bounds of each row's outputs
 */
public record GoldenCase(
    String name, List<Member> members, Combination combination, Matrix inputs, Matrix references,
    ErrorBounds[][] bounds) {

  /** Bounds are of first order; as much again is left to what is of higher order. */
  private static final double HIGHER_ORDERS = 2;
  private static final double FLOAT64_ROUNDOFF = 0x1p-53;
  private static final double FLOAT32_ROUNDOFF = 0x1p-24;
  private static final double FLOAT16_ROUNDOFF = 0x1p-11;
  private static final double BFLOAT16_ROUNDOFF = 0x1p-8;
  private static final double SMALLEST_NORMAL_FLOAT16 = 0x1p-14;

  public GoldenCase {
    members = List.copyOf(members);
  }

  /**
   * The only member's network.
   *
   * @throws IllegalStateException for an ensemble
   */
  public Network network() {
    if (members.size() != 1) {
      throw new IllegalStateException("case " + name + " has " + members.size() + " members, and no one network");
    }
    return members.getFirst().network();
  }

  /** Whether weights need float64, so that an answer computed from anything less is found out. */
  public boolean isWide() {
    return members.stream().flatMap(member -> member.network().layers().stream()).anyMatch(GoldenCase::needsFloat64);
  }

  private static boolean needsFloat64(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense -> needsFloat64(dense.weights());
    };
  }

  private static boolean needsFloat64(Matrix matrix) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        double value = matrix.get(row, column);
        if (value != (float) value) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * How far an output of this precision may lie from its reference. An output that flushes subnormal numbers to zero is
   * within it.
   *
   * @throws IllegalArgumentException for {@link Precision#ANALOG}, which quality figures judge
   */
  public double allowedDeviation(int row, int output, Precision precision) {
    ErrorBounds bound = bounds[row][output];
    return switch (precision) {
      case FLOAT64 -> HIGHER_ORDERS * FLOAT64_ROUNDOFF * bound.accumulated() + Double.MIN_NORMAL;
      case FLOAT32 -> HIGHER_ORDERS * FLOAT32_ROUNDOFF * bound.accumulated() + Float.MIN_NORMAL;
      case FLOAT16 -> HIGHER_ORDERS * FLOAT16_ROUNDOFF * bound.stored() + SMALLEST_NORMAL_FLOAT16;
      case BFLOAT16 -> HIGHER_ORDERS * BFLOAT16_ROUNDOFF * bound.stored() + Float.MIN_NORMAL;
      case INT8 -> HIGHER_ORDERS * bound.quantised() + Float.MIN_NORMAL;
      case ANALOG -> throw new IllegalArgumentException("analog outputs have no tolerance: quality figures judge them");
    };
  }
}
