package org.joulemark.engine.plan;

/** What lies inside the clock. */
public enum Boundary {
  /** upload + infer + download: rows start and results end in host memory. */
  HOST,
  /** infer alone: rows are on the device before the clock starts, as in Kösters et al. 2022. */
  RESIDENT
}
