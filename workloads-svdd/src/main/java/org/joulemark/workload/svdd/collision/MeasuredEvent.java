package org.joulemark.workload.svdd.collision;

import java.util.List;
import org.joulemark.workload.svdd.event.EventLayout;

/** One event as the detector gives it, each list by falling pT and no longer than the layout has places. */
record MeasuredEvent(
    MeasuredObject missing, List<MeasuredObject> electrons, List<MeasuredObject> muons, List<MeasuredObject> jets) {

  /** What the number named class says (Govorkova et al. 2022). */
  private static final float MISSING_CLASS = 1;

  private static final float ELECTRON_CLASS = 2;
  private static final float MUON_CLASS = 3;
  private static final float JET_CLASS = 4;

  /** The largest float below pi; the float next to pi lies above it. */
  private static final float MOST_PHI = Math.nextDown((float) Math.PI);

  /** Fills the event's place in a row that is zero so far. */
  void write(float[] features, int from) {
    write(missing, MISSING_CLASS, features, from);
    write(electrons, ELECTRON_CLASS, features, from + EventLayout.FIRST_ELECTRON * EventLayout.NUMBERS_PER_OBJECT);
    write(muons, MUON_CLASS, features, from + EventLayout.FIRST_MUON * EventLayout.NUMBERS_PER_OBJECT);
    write(jets, JET_CLASS, features, from + EventLayout.FIRST_JET * EventLayout.NUMBERS_PER_OBJECT);
  }

  private static void write(List<MeasuredObject> objects, float objectClass, float[] features, int from) {
    for (int number = 0; number < objects.size(); number++) {
      write(objects.get(number), objectClass, features, from + number * EventLayout.NUMBERS_PER_OBJECT);
    }
  }

  private static void write(MeasuredObject object, float objectClass, float[] features, int from) {
    features[from] = (float) object.pt();
    features[from + 1] = (float) object.eta();
    features[from + 2] = Math.clamp((float) object.phi(), -MOST_PHI, MOST_PHI);
    features[from + 3] = objectClass;
  }
}
