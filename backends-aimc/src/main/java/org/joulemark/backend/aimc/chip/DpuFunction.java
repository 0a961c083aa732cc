package org.joulemark.backend.aimc.chip;

import java.util.Arrays;
import java.util.List;

/** What a digital processing unit may look up for each output of the last layer. */
public enum DpuFunction {
  /** ln 2 cosh x, for the log amplitude of a Boltzmann machine. */
  LN_TWO_COSH("ln-two-cosh"),
  /** x^2, for the distance of an output from the centre. */
  SQUARE("square");

  private final String id;

  DpuFunction(String id) {
    this.id = id;
  }

  /** The word in chip files. */
  public String id() {
    return id;
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(DpuFunction::id).toList();
  }

  static DpuFunction of(String id) {
    return Arrays.stream(values()).filter(function -> function.id.equals(id)).findFirst().orElseThrow();
  }
}
