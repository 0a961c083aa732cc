package org.joulemark.workload.svdd.collision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joulemark.workload.svdd.event.EventLayout;
import org.jspecify.annotations.Nullable;

/**
 * Measures what flies into it. Acceptance and thresholds are those of Govorkova et al. (2022): electrons of more than 3 GeV
 * within 3 in |eta|, muons of more than 3 GeV within 2.1, jets of more than 15 GeV within 4, and a lepton of more than 23 GeV
 * to trigger. Resolutions are choices: 2 % for leptons, {@code 80 % / sqrt(pT) + 5 %} for jets, added in quadrature, and
 * 8 GeV of noise in either component of what misses. Nine leptons of ten are found, and every jet; angles are exact.
 */
final class Detector {

  private static final double TRIGGER_PT = 23;
  private static final double LEAST_LEPTON_PT = 3;
  private static final double LEAST_JET_PT = 15;
  private static final double MOST_ELECTRON_ETA = 3;
  private static final double MOST_MUON_ETA = 2.1;
  private static final double MOST_JET_ETA = 4;
  private static final double LEPTON_EFFICIENCY = 0.9;
  private static final double LEPTON_RESOLUTION = 0.02;
  private static final double STOCHASTIC_JET_RESOLUTION = 0.8;
  private static final double CONSTANT_JET_RESOLUTION = 0.05;
  private static final double SOFT_RESOLUTION = 8;
  /** A measurement never falls below this share of the truth. */
  private static final double LEAST_RESPONSE = 0.1;

  private final EventRandom random;
  private FourVector visible = FourVector.ZERO;

  private Detector(EventRandom random) {
    this.random = random;
  }

  /**
   * Measures a collision.
   *
   * @return null where it does not trigger
   */
  static @Nullable MeasuredEvent measure(FinalState state, EventRandom random) {
    return new Detector(random).measured(state);
  }

  private @Nullable MeasuredEvent measured(FinalState state) {
    List<MeasuredObject> electrons =
        measuredLeptons(state.electrons(), MOST_ELECTRON_ETA, EventLayout.MOST_ELECTRONS);
    List<MeasuredObject> muons = measuredLeptons(state.muons(), MOST_MUON_ETA, EventLayout.MOST_MUONS);
    if (!triggers(electrons) && !triggers(muons)) {
      return null;
    }
    List<MeasuredObject> jets = measuredJets(state.jets());
    return new MeasuredEvent(missing(state.soft()), electrons, muons, jets);
  }

  private static boolean triggers(List<MeasuredObject> leptons) {
    return !leptons.isEmpty() && leptons.getFirst().pt() > TRIGGER_PT;
  }

  private List<MeasuredObject> measuredLeptons(List<FourVector> leptons, double mostEta, int most) {
    List<MeasuredObject> measured = new ArrayList<>();
    for (FourVector lepton : leptons) {
      if (random.happens(LEPTON_EFFICIENCY)) {
        keep(smeared(lepton, LEPTON_RESOLUTION), LEAST_LEPTON_PT, mostEta, measured);
      }
    }
    return hardest(measured, most);
  }

  private List<MeasuredObject> measuredJets(List<FourVector> jets) {
    List<MeasuredObject> measured = new ArrayList<>();
    for (FourVector jet : jets) {
      double stochastic = STOCHASTIC_JET_RESOLUTION / Math.sqrt(jet.pt());
      double resolution =
          Math.sqrt(stochastic * stochastic + CONSTANT_JET_RESOLUTION * CONSTANT_JET_RESOLUTION);
      keep(smeared(jet, resolution), LEAST_JET_PT, MOST_JET_ETA, measured);
    }
    return hardest(measured, EventLayout.MOST_JETS);
  }

  private FourVector smeared(FourVector truth, double resolution) {
    return truth.times(Math.max(LEAST_RESPONSE, 1 + resolution * random.normal()));
  }

  /** What is too soft for an object still counts as seen; what flies past the detector does not. */
  private void keep(FourVector momentum, double leastPt, double mostEta, List<MeasuredObject> measured) {
    double eta = momentum.eta();
    if (Math.abs(eta) < MOST_JET_ETA) {
      visible = visible.plus(momentum);
    }
    if (Math.abs(eta) < mostEta && momentum.pt() > leastPt) {
      measured.add(new MeasuredObject(momentum.pt(), eta, momentum.phi()));
    }
  }

  private MeasuredObject missing(FourVector soft) {
    FourVector seen = visible.plus(soft);
    FourVector noise =
        new FourVector(0, SOFT_RESOLUTION * random.normal(), SOFT_RESOLUTION * random.normal(), 0);
    FourVector missing = seen.plus(noise).reversed();
    return new MeasuredObject(missing.pt(), 0, missing.phi());
  }

  private static List<MeasuredObject> hardest(List<MeasuredObject> objects, int most) {
    objects.sort(Comparator.comparingDouble(MeasuredObject::pt).reversed());
    return objects.size() <= most ? objects : objects.subList(0, most);
  }
}
