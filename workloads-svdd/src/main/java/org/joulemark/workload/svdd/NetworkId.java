package org.joulemark.workload.svdd;

import java.util.List;

/**
 * Which of the networks.
 *
 * @param z outputs of the last layer
 * @param n every coordinate of the centre
 */
record NetworkId(int z, int n) {

  /** The outputs in the paper. */
  static final List<Integer> PUBLISHED_Z = List.of(5, 8, 13, 21, 34, 55, 89, 144, 233);

  /** The centres in the paper. */
  static final List<Integer> PUBLISHED_N = List.of(0, 1, 2, 3, 4, 10, 25);

  static final int LARGEST_Z = 4096;
  static final int LARGEST_N = 1000;

  boolean isPublished() {
    return PUBLISHED_Z.contains(z) && PUBLISHED_N.contains(n);
  }

  /** {@code z5-n0}; part of file names. */
  @Override
  public String toString() {
    return "z" + z + "-n" + n;
  }
}
