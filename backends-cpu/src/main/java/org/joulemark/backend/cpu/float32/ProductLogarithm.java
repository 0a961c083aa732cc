package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.FIRST;
import static org.joulemark.backend.cpu.float32.Lanes.FLOATS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import org.joulemark.backend.cpu.kernel.ProductScaling;
import org.joulemark.backend.cpu.kernel.Stage;

/**
 * The last step of a log amplitude, for a chunk of rows at once: from each row's lanes of running products to the
 * logarithm of their product. A kernel calls {@link #begin}, multiplies {@link ProductScaling#blockVectors} vectors of
 * factors into {@link #products}, starting each lane at {@link #start}, calls {@link #endBlock}, and goes on with the next
 * block; its further {@link #stages} take the logarithm.
 */
final class ProductLogarithm {

  /** One vector of running products per row. */
  final float[] products;

  /** What a lane's product starts at. */
  final float start;

  private final ProductScaling scaling;
  private final boolean hasBlocks;
  private final float[] mantissas;
  private final float[] exponents;

  /**
   * @param vectors of factors that each row has
   * @param chunkRows a multiple of the lane count
   */
  ProductLogarithm(ProductScaling scaling, int vectors, int chunkRows) {
    this.scaling = scaling;
    start = Math.scalb(1f, scaling.startExponent());
    hasBlocks = scaling.blockVectors() < vectors;
    products = Lanes.allocate(chunkRows * COUNT);
    Arrays.fill(products, 1f);
    mantissas = hasBlocks ? products.clone() : products;
    exponents = Lanes.allocate(chunkRows * COUNT);
  }

  /** Makes the counters ready for another chunk of rows. */
  void begin(int rows) {
    if (hasBlocks) {
      Arrays.fill(mantissas, FIRST, FIRST + rows * COUNT, 1f);
      Arrays.fill(exponents, FIRST, FIRST + rows * COUNT, 0f);
    }
  }

  /** Moves the exponents of a finished block's products to their counters, where there is more than one block. */
  void endBlock(int rows) {
    if (!hasBlocks) {
      return;
    }
    for (int at = FIRST; at < FIRST + rows * COUNT; at += COUNT) {
      FloatVector product =
          FloatVector.fromArray(FLOATS, products, at).mul(FloatVector.fromArray(FLOATS, mantissas, at));
      Logarithm.exponent(product).add(FloatVector.fromArray(FLOATS, exponents, at)).intoArray(exponents, at);
      Logarithm.mantissa(product).intoArray(mantissas, at);
    }
  }

  /**
   * The stages that replace each row's addend by {@code addend + ln(product over blocks and lanes)}.
   *
   * @param addends one per row, from {@link Lanes#FIRST} on, with room for whole vectors
   */
  List<Stage> stages(float[] addends) {
    int wholeFolds = scaling.wholeFolds();
    if (wholeFolds == LaneFold.FOLDS) {
      return List.of(
          (firstRow, rows) -> LaneFold.multiply(mantissas, Lanes.padded(rows), 0, LaneFold.FOLDS),
          (firstRow, rows) -> addLogarithms(rows, addends));
    }
    List<Stage> stages = new ArrayList<>();
    if (!hasBlocks) {
      stages.add((firstRow, rows) -> LaneFold.multiply(mantissas, Lanes.padded(rows), 0, wholeFolds));
      stages.add((firstRow, rows) -> splitExponents(Lanes.padded(rows) >> wholeFolds));
    }
    stages.add((firstRow, rows) -> LaneFold.multiply(mantissas, Lanes.padded(rows), wholeFolds, LaneFold.FOLDS));
    stages.add((firstRow, rows) -> LaneFold.add(exponents, Lanes.padded(rows), wholeFolds, LaneFold.FOLDS));
    stages.add((firstRow, rows) -> addScaledLogarithms(rows, addends));
    return stages;
  }

  private void splitExponents(int vectors) {
    for (int at = FIRST; at < FIRST + vectors * COUNT; at += COUNT) {
      FloatVector product = FloatVector.fromArray(FLOATS, mantissas, at);
      Logarithm.exponent(product).intoArray(exponents, at);
      Logarithm.mantissa(product).intoArray(mantissas, at);
    }
  }

  private void addScaledLogarithms(int rows, float[] addends) {
    for (int at = FIRST; at < FIRST + rows; at += COUNT) {
      FloatVector exponent = FloatVector.fromArray(FLOATS, exponents, at).sub(scaling.surplusExponent());
      Logarithm.ofScaled(
          FloatVector.fromArray(FLOATS, mantissas, at), exponent, FloatVector.fromArray(FLOATS, addends, at))
          .intoArray(addends, at);
    }
  }

  private void addLogarithms(int rows, float[] addends) {
    FloatVector exponent = FloatVector.broadcast(FLOATS, -scaling.surplusExponent());
    for (int at = FIRST; at < FIRST + rows; at += COUNT) {
      Logarithm.ofScaled(
          FloatVector.fromArray(FLOATS, mantissas, at), exponent, FloatVector.fromArray(FLOATS, addends, at))
          .intoArray(addends, at);
    }
  }
}
