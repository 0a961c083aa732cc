package org.joulemark.backend.cpu;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows each thread takes: one contiguous range per thread, the same at every call, so that a thread finds its rows
 * in its own caches again.
 */
record RowPartition(List<RowRange> ranges) {

  /** Consecutive rows. */
  record RowRange(int firstRow, int rows) {}

  /**
   * Multiply-adds (or table entries) below which another thread costs more than it gains: about the time that waking a
   * parked thread takes.
   */
  private static final long OPERATIONS_WORTH_A_THREAD = 1 << 16;

  /** Ranges begin at multiples of so many rows, whole chunks for every kernel; also keeps results off shared lines. */
  private static final int GRAIN_ROWS = 32;

  /**
   * @param rows of the batch
   * @param operationsPerRow how much work a row is
   * @param threads at most so many ranges
   */
  static RowPartition of(int rows, long operationsPerRow, int threads) {
    long worthwhile = rows * operationsPerRow / OPERATIONS_WORTH_A_THREAD;
    int grains = Math.ceilDiv(rows, GRAIN_ROWS);
    int parts = Math.clamp(Math.min(worthwhile, grains), 1, threads);
    var ranges = new ArrayList<RowRange>();
    for (int part = 0; part < parts; part++) {
      int first = Math.toIntExact((long) grains * part / parts) * GRAIN_ROWS;
      int end = Math.min(rows, Math.toIntExact((long) grains * (part + 1) / parts) * GRAIN_ROWS);
      ranges.add(new RowRange(first, end - first));
    }
    return new RowPartition(List.copyOf(ranges));
  }
}
