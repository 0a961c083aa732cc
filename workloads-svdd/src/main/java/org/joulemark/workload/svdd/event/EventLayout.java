package org.joulemark.workload.svdd.event;

/**
 * How an event is laid out, in the files as in memory: 19 objects of 4 numbers each, the missing transverse energy, up to 4
 * electrons, up to 4 muons and up to 10 jets, each by falling transverse momentum, each object as pT in GeV, eta, phi and
 * class; absent objects are zeros (Govorkova et al., Scientific Data 9 (2022)).
 */
public final class EventLayout {

  public static final int OBJECTS = 19;
  public static final int NUMBERS_PER_OBJECT = 4;
  /** Numbers in an event. */
  public static final int FEATURES = OBJECTS * NUMBERS_PER_OBJECT;

  public static final int FIRST_ELECTRON = 1;
  public static final int FIRST_MUON = 5;
  public static final int FIRST_JET = 9;
  public static final int MOST_ELECTRONS = 4;
  public static final int MOST_MUONS = 4;
  public static final int MOST_JETS = 10;

  private EventLayout() {}
}
