package org.joulemark.workload.svdd.event;

/** What happened in an event; the codes are those of EME's dataset {@code etype}. */
public enum EventClass {
  /** A neutral scalar A decays to four leptons. */
  A_TO_FOUR_LEPTONS(1, "aToFourLeptons", "A -> 4l"),
  /** What the standard model gives: W, Z, multijet and top quark production. */
  BACKGROUND(2, "background", "background"),
  /** A charged scalar decays to a tau and a neutrino. */
  CHARGED_HIGGS_TO_TAU_NEUTRINO(3, "hPlusToTauNu", "h+ -> tau nu"),
  /** A neutral scalar decays to two taus. */
  NEUTRAL_HIGGS_TO_TWO_TAUS(4, "h0ToTauTau", "h0 -> tau tau"),
  /** A leptoquark decays to a bottom quark and a tau. */
  LEPTOQUARK_TO_BOTTOM_TAU(5, "lqToBTau", "LQ -> b tau");

  private final int code;
  private final String id;
  private final String label;

  EventClass(int code, String id, String label) {
    this.code = code;
    this.id = id;
    this.label = label;
  }

  /** The number in dataset {@code etype}. */
  public int code() {
    return code;
  }

  /** For the names of figures: camelCase. */
  public String id() {
    return id;
  }

  /** For people. */
  public String label() {
    return label;
  }

  public boolean isSignal() {
    return this != BACKGROUND;
  }
}
