package org.joulemark.backend.tornado.kernel.float32;

import java.lang.foreign.MemorySegment;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/** What differs between the kernels of float32 and those that are written from them. */
public final class Format {

  /** Of the Taylor series of e^x - 1: enough for every digit of the sums' format where |x| is at most 1/4. */
  static final int EXPONENTIAL_TERMS = 7;

  private Format() {}

  /** Rows are stored as they come; TornadoVM wants a task for them all the same. */
  public static void keep(FloatArray rows) {}

  /** An array over memory of the caller's: a header, then the numbers. */
  public static FloatArray over(MemorySegment headerAndNumbers) {
    return FloatArray.fromSegmentShallow(headerAndNumbers);
  }

  static float get(FloatArray array, int index) {
    return array.get(index);
  }

  static void set(FloatArray array, int index, float number) {
    array.set(index, number);
  }
}
