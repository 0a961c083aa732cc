package org.joulemark.probe.redfish;

/** Whether a chassis has the figure that is looked for. */
sealed interface Finding {

  record Found(Figure figure) implements Finding {}

  /** It has none, or none that is clear. */
  record Lacking(String reason) implements Finding {}

  static Finding lacking(String reason) {
    return new Lacking(reason);
  }
}
