package org.joulemark.workload.svdd.collision;

import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.workload.svdd.event.AllEvents;
import org.joulemark.workload.svdd.event.EventClass;
import org.joulemark.workload.svdd.event.EventLayout;
import org.joulemark.workload.svdd.event.Events;

/** One event's objects, looked at one by one. */
record EventObjects(Events events, int event) {

  static List<EventObjects> toys(int count, long seed, EventMixture mixture) {
    Events events = AllEvents.of(ToyCollisions.of(count, seed, mixture));
    return IntStream.range(0, count).mapToObj(event -> new EventObjects(events, event)).toList();
  }

  EventClass eventClass() {
    return events.classes()[event];
  }

  float pt(int object) {
    return number(object, 0);
  }

  float eta(int object) {
    return number(object, 1);
  }

  float phi(int object) {
    return number(object, 2);
  }

  float objectClass(int object) {
    return number(object, 3);
  }

  int present(int first, int most) {
    return (int) IntStream.range(first, first + most).filter(object -> pt(object) > 0).count();
  }

  int electrons() {
    return present(EventLayout.FIRST_ELECTRON, EventLayout.MOST_ELECTRONS);
  }

  int muons() {
    return present(EventLayout.FIRST_MUON, EventLayout.MOST_MUONS);
  }

  int jets() {
    return present(EventLayout.FIRST_JET, EventLayout.MOST_JETS);
  }

  /** The invariant mass of all leptons. */
  double leptonMass() {
    FourVector sum = FourVector.ZERO;
    for (int object = EventLayout.FIRST_ELECTRON; object < EventLayout.FIRST_JET; object++) {
      sum = sum.plus(momentum(object));
    }
    return sum.mass();
  }

  private FourVector momentum(int object) {
    return FourVector.of(
        pt(object) * Math.cos(phi(object)), pt(object) * Math.sin(phi(object)), eta(object), 0);
  }

  private float number(int object, int number) {
    return events.features()[event * EventLayout.FEATURES + object * EventLayout.NUMBERS_PER_OBJECT + number];
  }
}
