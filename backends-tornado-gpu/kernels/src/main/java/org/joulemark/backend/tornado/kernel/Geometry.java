package org.joulemark.backend.tornado.kernel;

/** How work items are grouped. A work group is a square of items: the first index runs along outputs, the second along rows. */
public final class Geometry {

  /** Work items along each side of a group. */
  public static final int GROUP_SIDE = 16;
  /** Work items of a group. */
  public static final int GROUP_ITEMS = GROUP_SIDE * GROUP_SIDE;
  /** Spins whose pattern is looked up at once. */
  public static final int SPINS_PER_PATTERN = 8;
  /** Patterns of so many spins. */
  public static final int PATTERNS = 1 << SPINS_PER_PATTERN;
  /** Patterns that a row may have at most: local memory is of a size known when the kernel is compiled. */
  public static final int MAX_ROW_PATTERNS = 64;

  private Geometry() {}
}
