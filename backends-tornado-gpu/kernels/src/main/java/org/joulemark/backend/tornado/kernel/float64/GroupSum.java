package org.joulemark.backend.tornado.kernel.float64;

import static org.joulemark.backend.tornado.kernel.Geometry.GROUP_ITEMS;
import static org.joulemark.backend.tornado.kernel.Geometry.GROUP_SIDE;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.DoubleArray;

/** Adds up what the items of a group have for a row, always in the same order. */
final class GroupSum {

  private GroupSum() {}

  /**
   * Writes to {@code output[firstRow + y + 16 i]} the sum of {@code parts[i]} over the items (x, y) of equal y; nothing for rows past
   * the last. Every item of the group must call it.
   *
   * @param parts this item's, one for each of its rows
   */
  static void store(
      KernelContext context, double[] parts, DoubleArray output, int firstRow, int rows, int rowsPerItem) {
    double[] shared = context.allocateDoubleLocalArray(GROUP_ITEMS * rowsPerItem);
    int x = context.localIdx;
    int y = context.localIdy;
    for (int i = 0; i < rowsPerItem; i++) {
      shared[(y + i * GROUP_SIDE) * GROUP_SIDE + x] = parts[i];
    }
    for (int stride = GROUP_SIDE / 2; stride > 0; stride = stride / 2) {
      context.localBarrier();
      if (x < stride) {
        for (int i = 0; i < rowsPerItem; i++) {
          int at = (y + i * GROUP_SIDE) * GROUP_SIDE + x;
          shared[at] += shared[at + stride];
        }
      }
    }
    for (int i = 0; i < rowsPerItem; i++) {
      int row = y + i * GROUP_SIDE;
      if (x == 0 && firstRow + row < rows) {
        output.set(firstRow + row, shared[row * GROUP_SIDE]);
      }
    }
  }
}
