package org.joulemark.backend.tornado.kernel.bfloat16;

import static org.joulemark.backend.tornado.kernel.Geometry.GROUP_ITEMS;
import static org.joulemark.backend.tornado.kernel.Geometry.GROUP_SIDE;

import java.lang.foreign.MemorySegment;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.BFloat16;
import uk.ac.manchester.tornado.api.types.arrays.BFloat16Array;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/** What differs between the kernels of bfloat16 and those of float32. */
public final class Format {

  /** Of the Taylor series of e^x - 1: enough for every digit of the sums' format where |x| is at most 1/4. */
  static final int EXPONENTIAL_TERMS = 7;

  private Format() {}

  /**
   * Stores rows.
   *
   * <p>The grid has a row of groups, one for each 256 numbers.
   *
   * @param numbers in the rows
   */
  public static void narrow(KernelContext context, FloatArray rows, BFloat16Array stored, int numbers) {
    int at = context.groupIdx * GROUP_ITEMS + context.localIdy * GROUP_SIDE + context.localIdx;
    if (at < numbers) {
      set(stored, at, rows.get(at));
    }
  }

  /** An array over memory of the caller's: a header, then the numbers. */
  public static BFloat16Array over(MemorySegment headerAndNumbers) {
    return BFloat16Array.fromSegmentShallow(headerAndNumbers);
  }

  static float get(BFloat16Array array, int index) {
    return BFloat16.bf16ToFloat(array.get(index));
  }

  static void set(BFloat16Array array, int index, float number) {
    array.set(index, BFloat16.bf16FromFloat(number));
  }
}
