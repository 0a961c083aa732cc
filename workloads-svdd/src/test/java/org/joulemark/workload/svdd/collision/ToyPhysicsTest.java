package org.joulemark.workload.svdd.collision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.workload.svdd.event.EventClass;
import org.joulemark.workload.svdd.event.EventLayout;
import org.joulemark.workload.svdd.event.Events;
import org.junit.jupiter.api.Test;

class ToyPhysicsTest {

  private static final int EVENTS = 5_000;
  private static final List<EventObjects> BACKGROUND = toys(EventClass.BACKGROUND);

  @Test
  void fourLeptonsHaveTheMassOfA() {
    double[] masses =
        toys(EventClass.A_TO_FOUR_LEPTONS)
            .stream()
            .filter(toy -> toy.electrons() + toy.muons() == 4 && toy.electrons() % 2 == 0)
            .mapToDouble(EventObjects::leptonMass)
            .sorted()
            .toArray();

    assertThat(masses).hasSizeGreaterThan(EVENTS / 4);
    assertThat(masses[masses.length / 2]).isEqualTo(50, within(1.0));
    assertThat(masses[masses.length / 4]).isGreaterThan(48);
    assertThat(masses[3 * masses.length / 4]).isLessThan(52);
  }

  @Test
  void twoLeptonsOfAZHaveItsMass() {
    double[] masses =
        collide(new ZProduction())
            .stream()
            .filter(toy -> toy.electrons() % 2 == 0 && toy.electrons() + toy.muons() == 2)
            .mapToDouble(EventObjects::leptonMass)
            .sorted()
            .toArray();

    assertThat(masses).hasSizeGreaterThan(EVENTS / 10);
    assertThat(masses[masses.length / 2]).isEqualTo(91.2, within(0.5));
    assertThat(masses[masses.length / 4]).isGreaterThan(88);
    assertThat(masses[3 * masses.length / 4]).isLessThan(94);
  }

  @Test
  void theLeptonAndNeutrinoOfAWHaveNoMoreTransverseMomentumThanHalfItsMassWhereNothingRecoils() {
    double[] momenta =
        collide(new WProduction())
            .stream()
            .filter(toy -> toy.jets() == 0 && toy.electrons() + toy.muons() == 1)
            .mapToDouble(toy -> Math.max(toy.pt(EventLayout.FIRST_ELECTRON), toy.pt(EventLayout.FIRST_MUON)))
            .sorted()
            .toArray();

    assertThat(momenta[95 * momenta.length / 100]).isLessThan(55);
    assertThat(momenta[momenta.length / 2]).isBetween(30.0, 40.0);
  }

  @Test
  void spectraOfJetsFall() {
    long[] jets = new long[4];
    for (EventObjects toy : BACKGROUND) {
      double pt = toy.pt(EventLayout.FIRST_JET);
      for (int bin = 0; bin < jets.length; bin++) {
        jets[bin] += pt > 20 << bin && pt <= 40 << bin ? 1 : 0;
      }
    }

    assertThat(jets[1]).isLessThan(jets[0]);
    assertThat(jets[2]).isLessThan(jets[1] / 2);
    assertThat(jets[3]).isLessThan(jets[2] / 2).isPositive();
  }

  @Test
  void numbersOfJetsFall() {
    long[] events = new long[5];
    BACKGROUND.stream().filter(toy -> toy.jets() < events.length).forEach(toy -> events[toy.jets()]++);

    for (int jets = 1; jets < events.length; jets++) {
      assertThat(events[jets]).isLessThan(events[jets - 1]).isPositive();
    }
  }

  @Test
  void topPairsHaveMoreJetsThanOtherBackground() {
    assertThat(meanJets(collide(new TopPair()))).isGreaterThan(2 * meanJets(BACKGROUND));
  }

  @Test
  void whatANeutrinoTakesIsMissing() {
    double multijet = meanMissing(collide(new Multijet()));

    assertThat(meanMissing(collide(new WProduction()))).isGreaterThan(multijet);
    assertThat(meanMissing(toys(EventClass.CHARGED_HIGGS_TO_TAU_NEUTRINO))).isGreaterThan(multijet);
  }

  private static double meanJets(List<EventObjects> toys) {
    return toys.stream().mapToInt(EventObjects::jets).average().orElseThrow();
  }

  private static double meanMissing(List<EventObjects> toys) {
    return toys.stream().mapToDouble(toy -> toy.pt(0)).average().orElseThrow();
  }

  private static List<EventObjects> toys(EventClass eventClass) {
    return EventObjects.toys(EVENTS, 4, EventMixture.only(eventClass));
  }

  private static List<EventObjects> collide(CollisionProcess process) {
    return IntStream.range(0, EVENTS).mapToObj(event -> collide(process, event)).toList();
  }

  private static EventObjects collide(CollisionProcess process, int event) {
    float[] features = new float[EventLayout.FEATURES];
    ToyCollisions.triggering(process, EventRandom.of(5, event)).write(features, 0);
    return new EventObjects(new Events(features, new EventClass[]{EventClass.BACKGROUND}), 0);
  }
}
