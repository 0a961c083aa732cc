package org.joulemark.workload.svdd.collision;

import org.joulemark.workload.svdd.event.EventClass;

/** Which process makes events of which class. */
final class Processes {

  private static final CollisionProcess W = new WProduction();
  private static final CollisionProcess MULTIJET = new Multijet();
  private static final CollisionProcess Z = new ZProduction();
  private static final CollisionProcess TOP_PAIR = new TopPair();
  private static final CollisionProcess FOUR_LEPTONS = new FourLeptons();
  private static final CollisionProcess LEPTOQUARKS = new LeptoquarkPair();
  private static final CollisionProcess NEUTRAL_HIGGS = new NeutralHiggs();
  private static final CollisionProcess CHARGED_HIGGS = new ChargedHiggs();

  private Processes() {}

  static CollisionProcess any(EventClass eventClass, EventRandom random) {
    return switch (eventClass) {
      case BACKGROUND -> background(BackgroundKind.any(random));
      case A_TO_FOUR_LEPTONS -> FOUR_LEPTONS;
      case LEPTOQUARK_TO_BOTTOM_TAU -> LEPTOQUARKS;
      case NEUTRAL_HIGGS_TO_TWO_TAUS -> NEUTRAL_HIGGS;
      case CHARGED_HIGGS_TO_TAU_NEUTRINO -> CHARGED_HIGGS;
    };
  }

  static CollisionProcess background(BackgroundKind kind) {
    return switch (kind) {
      case W -> W;
      case MULTIJET -> MULTIJET;
      case Z -> Z;
      case TOP_PAIR -> TOP_PAIR;
    };
  }
}
