package org.joulemark.backend.cpu.float32;

import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The vector shape this machine prefers, and heap arrays that suit it. */
public final class Lanes {

  static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  static final VectorSpecies<Integer> BITS = VectorSpecies.of(int.class, FLOATS.vectorShape());
  static final ByteOrder ORDER = ByteOrder.nativeOrder();

  /** Numbers in a vector. */
  public static final int COUNT = FLOATS.length();

  /** The largest exponent of a finite number. */
  public static final int MAX_EXPONENT = Float.MAX_EXPONENT;

  /**
   * Where data begin in an array made by {@link #allocate}: 16 bytes of array header and 12 floats are a cache line. With
   * objects on cache lines (a flag of {@code CpuBackend.jvmArguments}) a vector then never straddles two lines, which
   * halves what a load costs; without it nothing but speed is lost.
   */
  static final int FIRST = 12;

  private Lanes() {}

  static float[] allocate(int count) {
    return new float[FIRST + count];
  }

  /** The count rounded up to whole vectors. */
  static int padded(int count) {
    return Math.ceilDiv(count, COUNT) * COUNT;
  }
}
