package org.joulemark.engine.window;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.joulemark.api.OperatingConditions;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.meter.EnergyRecording.DemandedConditions;
import org.jspecify.annotations.Nullable;

/** Asks how fast and how warm the metered devices run. Used by one thread. */
public final class ConditionsWatch {

  private final EnergyRecording energy;
  /** Those that have told something; null before they were asked, as all of them are once. */
  private @Nullable Set<String> tellingProbes;

  public ConditionsWatch(EnergyRecording energy) {
    this.energy = energy;
  }

  /** What a probe tells of one device. */
  public record Sighting(String probe, OperatingConditions conditions) {

    /** Whether both are of one device. */
    public boolean isOfSameDeviceAs(Sighting other) {
      return probe.equals(other.probe) && conditions.device().equals(other.conditions.device());
    }
  }

  /** One look at every device whose meter tells; none where no meter tells anything. */
  public List<Sighting> look(Occupation meanwhile) throws InterruptedException {
    Set<String> asked = tellingProbes;
    List<DemandedConditions> demanded = energy.demandConditions(probe -> asked == null || asked.contains(probe));
    List<CountDownLatch> answered = demanded.stream().map(DemandedConditions::answered).toList();
    meanwhile.await(answered);
    List<Sighting> seen = demanded.stream().flatMap(
        demand -> demand.answer().get().stream().map(conditions -> new Sighting(demand.probe(), conditions))).toList();
    if (asked == null) {
      tellingProbes = seen.stream().map(Sighting::probe).collect(Collectors.toSet());
    }
    return seen;
  }
}
