package org.joulemark.probe.redfish;

/** What a figure counts. */
enum FigureUnit {
  WATT("W", 1),
  JOULE("J", 1),
  WATT_HOUR("W.h", 3_600),
  KILOWATT_HOUR("kW.h", 3_600_000);

  private final String symbol;
  private final double factor;

  FigureUnit(String symbol, double factor) {
    this.symbol = symbol;
    this.factor = factor;
  }

  /** As the Unified Code for Units of Measure writes it, which Redfish follows. */
  String symbol() {
    return symbol;
  }

  /** Of this in watts or joules. */
  double factor() {
    return factor;
  }
}
