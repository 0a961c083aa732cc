package org.joulemark.workload.svdd.collision;

import java.util.ArrayList;
import java.util.List;

/** What flies into the detector. Neutrinos are not in it: they are what misses. */
final class FinalState {

  private final List<FourVector> electrons = new ArrayList<>();
  private final List<FourVector> muons = new ArrayList<>();
  private final List<FourVector> jets = new ArrayList<>();
  private FourVector soft = FourVector.ZERO;

  void addElectron(FourVector momentum) {
    electrons.add(momentum);
  }

  void addMuon(FourVector momentum) {
    muons.add(momentum);
  }

  void addJet(FourVector momentum) {
    jets.add(momentum);
  }

  /** What is seen but belongs to no object. */
  void addSoft(FourVector momentum) {
    soft = soft.plus(momentum);
  }

  List<FourVector> electrons() {
    return electrons;
  }

  List<FourVector> muons() {
    return muons;
  }

  List<FourVector> jets() {
    return jets;
  }

  FourVector soft() {
    return soft;
  }
}
