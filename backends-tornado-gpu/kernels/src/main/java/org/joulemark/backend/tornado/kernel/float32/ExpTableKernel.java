package org.joulemark.backend.tornado.kernel.float32;

import static org.joulemark.backend.tornado.kernel.Geometry.GROUP_SIDE;
import static org.joulemark.backend.tornado.kernel.Geometry.MAX_ROW_PATTERNS;
import static org.joulemark.backend.tornado.kernel.Geometry.PATTERNS;
import static org.joulemark.backend.tornado.kernel.Geometry.SPINS_PER_PATTERN;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.math.TornadoMath;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/**
 * The log amplitude of one layer of +-1 inputs by tables: {@code e^(2 theta)} is a product over groups of eight spins of numbers
 * that have only 256 values each, and {@code sum_j ln(2 cosh theta_j) = -sum_j theta_j + ln prod_j (1 + e^(2 theta_j))} takes a
 * logarithm only as often as the product would overflow.
 *
 * <p>The grid has a column of groups, one for each 16 rows.
 */
public final class ExpTableKernel {

  private ExpTableKernel() {}

  /**
   * Evaluates a batch.
   *
   * @param spins rows x sites; a row with another number than +-1 gives NaN
   * @param exponentials {@code e^(2 partial angle)} of unit u for pattern p of spin group g at {@code (256 g + p) units + u}
   * @param linear a number for every site and a constant: what is linear in the spins
   * @param output rows
   * @param blockFactors factors that can be multiplied without overflow
   */
  public static void evaluate(
      KernelContext context, FloatArray spins, FloatArray exponentials, FloatArray linear, FloatArray output, int rows,
      int sites, int units, int blockFactors) {
    int[] patterns = context.allocateIntLocalArray(GROUP_SIDE * MAX_ROW_PATTERNS);
    float[] parts = new float[2];
    int x = context.localIdx;
    int firstRow = context.groupIdy * GROUP_SIDE;
    int row = firstRow + context.localIdy;
    int firstPattern = context.localIdy * MAX_ROW_PATTERNS;
    int groups = (sites + SPINS_PER_PATTERN - 1) / SPINS_PER_PATTERN;
    for (int group = x; group < groups; group += GROUP_SIDE) {
      patterns[firstPattern + group] = pattern(spins, row, group, rows, sites);
    }
    context.localBarrier();
    float part = linearPart(spins, linear, row, x, rows, sites);
    float product = 1;
    int factors = 0;
    for (int unit = x; unit < units; unit += GROUP_SIDE) {
      float exponential = exponentials.get(patterns[firstPattern] * units + unit);
      for (int group = 1; group < groups; group++) {
        exponential *= exponentials.get((group * PATTERNS + patterns[firstPattern + group]) * units + unit);
      }
      product += product * exponential;
      factors++;
      if (factors == blockFactors) {
        part += TornadoMath.log(product);
        product = 1;
        factors = 0;
      }
    }
    parts[0] = part + TornadoMath.log(product);
    GroupSum.store(context, parts, output, firstRow, rows, 1);
  }

  /** Bit i is set where spin i of the group is down. */
  private static int pattern(FloatArray spins, int row, int group, int rows, int sites) {
    int pattern = 0;
    int first = group * SPINS_PER_PATTERN;
    if (row < rows) {
      for (int i = 0; i < SPINS_PER_PATTERN; i++) {
        if (first + i < sites && spins.get(row * sites + first + i) < 0) {
          pattern += 1 << i;
        }
      }
    }
    return pattern;
  }

  /** An item's share of what is linear in the spins. */
  private static float linearPart(
      FloatArray spins, FloatArray linear, int row, int firstSite, int rows, int sites) {
    float part = 0;
    if (row < rows) {
      for (int site = firstSite; site < sites; site += GROUP_SIDE) {
        float spin = spins.get(row * sites + site);
        part += linear.get(site) * spin + Functions.zeroIfSpin(spin);
      }
      if (firstSite == 0) {
        part += linear.get(sites);
      }
    }
    return part;
  }
}
