package org.joulemark.workload.svdd.collision;

/** Masses and widths in GeV: of the standard model by the PDG, of the signals by Govorkova et al. (2022). */
final class Masses {

  static final double W = 80.4;
  static final double W_WIDTH = 2.1;
  static final double Z = 91.19;
  static final double Z_WIDTH = 2.5;
  static final double TOP = 172.5;
  static final double TAU = 1.777;
  static final double BOTTOM = 4.7;

  static final double SCALAR_A = 50;
  static final double LEPTOQUARK = 80;
  static final double NEUTRAL_HIGGS = 60;
  static final double CHARGED_HIGGS = 60;

  private Masses() {}
}
