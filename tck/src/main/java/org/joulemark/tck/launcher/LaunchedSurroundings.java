package org.joulemark.tck.launcher;

import org.joulemark.api.TimeSource;
import org.joulemark.tck.probe.Load;

/** What the launcher was told that probes are to be watched by and under. */
record LaunchedSurroundings(TimeSource time, Load load) {

  /** This machine. */
  static LaunchedSurroundings real() {
    return new LaunchedSurroundings(TimeSource.system(), Load.ofOneCore());
  }
}
