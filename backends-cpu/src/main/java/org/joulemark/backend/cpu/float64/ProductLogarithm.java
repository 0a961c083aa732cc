package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.DOUBLES;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import org.joulemark.backend.cpu.ProductScaling;

/**
 * The last step of a log amplitude, for a chunk of rows at once: from each row's lanes of running products to the
 * logarithm of their product. A kernel multiplies {@link ProductScaling#blockVectors} vectors of factors into
 * {@link #products}, starting each lane at {@link #start}, calls {@link #endBlock}, goes on with the next block, and in
 * the end asks for the {@link #logarithms}.
 */
final class ProductLogarithm {

  /** One vector of running products per row. */
  final double[] products;

  /** What a lane's product starts at. */
  final double start;

  private final ProductScaling scaling;
  private final double surplusExponent;
  private final double[] mantissas;
  private final double[] exponents;

  /**
   * @param chunkRows a multiple of the lane count
   */
  ProductLogarithm(ProductScaling scaling, int chunkRows) {
    this.scaling = scaling;
    start = Math.scalb(1.0, scaling.startExponent());
    surplusExponent = scaling.surplusExponent();
    products = Lanes.allocate(chunkRows * COUNT);
    Arrays.fill(products, 1.0);
    int splitNumbers = scaling.splitsExponents() ? chunkRows * COUNT : 0;
    mantissas = Lanes.allocate(splitNumbers);
    exponents = Lanes.allocate(splitNumbers);
    Arrays.fill(mantissas, 1);
  }

  /** Moves the exponents of a finished block's products to their counters, where the scaling asks for it. */
  void endBlock(int block, int rows) {
    if (!scaling.splitsExponents()) {
      return;
    }
    if (block == 0) {
      splitFirstBlock(rows);
    } else {
      splitNextBlock(rows);
    }
  }

  private void splitFirstBlock(int rows) {
    for (int at = FIRST; at < FIRST + rows * COUNT; at += COUNT) {
      DoubleVector product = DoubleVector.fromArray(DOUBLES, products, at);
      Logarithm.exponent(product).intoArray(exponents, at);
      Logarithm.mantissa(product).intoArray(mantissas, at);
    }
  }

  private void splitNextBlock(int rows) {
    for (int at = FIRST; at < FIRST + rows * COUNT; at += COUNT) {
      DoubleVector product =
          DoubleVector.fromArray(DOUBLES, products, at).mul(DoubleVector.fromArray(DOUBLES, mantissas, at));
      Logarithm.exponent(product).add(DoubleVector.fromArray(DOUBLES, exponents, at)).intoArray(exponents, at);
      Logarithm.mantissa(product).intoArray(mantissas, at);
    }
  }

  /**
   * Replaces each row's addend by {@code addend + ln(product over blocks and lanes)}.
   *
   * @param addends one per row, from {@link Lanes#FIRST} on, with room for whole vectors
   */
  void logarithms(int rows, double[] addends) {
    int vectors = Lanes.padded(rows);
    if (scaling.splitsExponents()) {
      LaneFold.multiply(mantissas, vectors);
      LaneFold.add(exponents, vectors);
      addScaledLogarithms(vectors, addends);
    } else {
      LaneFold.multiply(products, vectors);
      addLogarithms(vectors, addends);
    }
  }

  private void addScaledLogarithms(int rows, double[] addends) {
    for (int at = FIRST; at < FIRST + rows; at += COUNT) {
      Logarithm.ofScaled(
          DoubleVector.fromArray(DOUBLES, mantissas, at),
          DoubleVector.fromArray(DOUBLES, exponents, at).sub(surplusExponent),
          DoubleVector.fromArray(DOUBLES, addends, at))
          .intoArray(addends, at);
    }
  }

  private void addLogarithms(int rows, double[] addends) {
    DoubleVector exponent = DoubleVector.broadcast(DOUBLES, -surplusExponent);
    for (int at = FIRST; at < FIRST + rows; at += COUNT) {
      Logarithm.ofScaled(
          DoubleVector.fromArray(DOUBLES, products, at), exponent, DoubleVector.fromArray(DOUBLES, addends, at))
          .intoArray(addends, at);
    }
  }
}
