package org.joulemark.backend.tornado.kernel.float64;

import java.lang.foreign.MemorySegment;
import uk.ac.manchester.tornado.api.types.arrays.DoubleArray;

/** What differs between the kernels of float64 and those of float32. */
public final class Format {

  /** Of the Taylor series of e^x - 1: enough for every digit of the sums' format where |x| is at most 1/4. */
  static final int EXPONENTIAL_TERMS = 14;

  private Format() {}

  /** Rows are stored as they come; TornadoVM wants a task for them all the same. */
  public static void keep(DoubleArray rows) {}

  /** An array over memory of the caller's: a header, then the numbers. */
  public static DoubleArray over(MemorySegment headerAndNumbers) {
    return DoubleArray.fromSegmentShallow(headerAndNumbers);
  }

  static double get(DoubleArray array, int index) {
    return array.get(index);
  }

  static void set(DoubleArray array, int index, double number) {
    array.set(index, number);
  }
}
