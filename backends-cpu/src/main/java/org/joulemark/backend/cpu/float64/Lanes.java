package org.joulemark.backend.cpu.float64;

import java.nio.ByteOrder;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The vector shape this machine prefers, and heap arrays that suit it. */
public final class Lanes {

  static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  static final VectorSpecies<Long> BITS = VectorSpecies.of(long.class, DOUBLES.vectorShape());
  static final ByteOrder ORDER = ByteOrder.nativeOrder();

  /** Numbers in a vector. */
  public static final int COUNT = DOUBLES.length();

  /** The largest exponent of a finite number. */
  public static final int MAX_EXPONENT = Double.MAX_EXPONENT;

  /**
   * Where data begin in an array made by {@link #allocate}: 16 bytes of array header and 6 doubles are a cache line. With
   * objects on cache lines (a flag of {@code CpuBackend.jvmArguments}) a vector then never straddles two lines, which
   * halves what a load costs; without it nothing but speed is lost.
   */
  static final int FIRST = 6;

  private Lanes() {}

  static double[] allocate(int count) {
    return new double[FIRST + count];
  }

  /** The count rounded up to whole vectors. */
  static int padded(int count) {
    return Math.ceilDiv(count, COUNT) * COUNT;
  }
}
