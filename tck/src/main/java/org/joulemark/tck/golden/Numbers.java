package org.joulemark.tck.golden;

import java.lang.foreign.Arena;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;

/** What a matrix is filled with, row by row. */
sealed interface Numbers {

  /** A new source of these numbers, from the first one on. */
  DoubleSupplier source();

  default Matrix fill(int rows, int columns, Arena arena) {
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, arena);
    DoubleSupplier source = source();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        matrix.set(row, column, source.getAsDouble());
      }
    }
    return matrix;
  }

  /** Reads the words that say what numbers they are. */
  static Numbers read(SourceLine line) {
    if (line.takes("constant")) {
      return new Constant(line.integer("the constant"));
    }
    if (line.takes("spin")) {
      return new Spins(seed(line));
    }
    Grid grid = line.constant("the kind of numbers", Grid.class);
    return new Dyadic(grid, line.integer("the exponent"), seed(line));
  }

  private static int seed(SourceLine line) {
    line.expect("seed");
    return line.integer("the seed");
  }

  /** How many leading bits of a random long a number keeps; named as in the file. */
  enum Grid {
    narrow(7), wide(54);

    private final int bits;

    Grid(int bits) {
      this.bits = bits;
    }
  }

  /** The leading bits of random longs, signed, as fractions of 2^exponent. */
  record Dyadic(Grid grid, int exponent, long seed) implements Numbers {
    @Override
    public DoubleSupplier source() {
      var random = new SplittableRandom(seed);
      int unusedBits = Long.SIZE - grid.bits;
      double unit = Math.scalb(1.0, exponent - (grid.bits - 1));
      return () -> (random.nextLong() >> unusedBits) * unit;
    }
  }

  /** The signs of random longs. */
  record Spins(long seed) implements Numbers {
    @Override
    public DoubleSupplier source() {
      var random = new SplittableRandom(seed);
      return () -> random.nextLong() < 0 ? -1 : 1;
    }
  }

  /** One number, again and again. */
  record Constant(double value) implements Numbers {
    @Override
    public DoubleSupplier source() {
      return () -> value;
    }
  }
}
