package org.joulemark.probe.nvml;

import java.time.Duration;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.CountedJoules;
import org.joulemark.probe.source.CounterScale;
import org.joulemark.probe.source.JouleSource;

/**
 * A GPU with an energy counter.
 *
 * @param counter that of its board
 * @param steps of the counter
 * @param relativeUncertainty one standard deviation of the counter
 */
record CountedGpu(EnergyCounter counter, ObservedSteps steps, double relativeUncertainty) implements GpuSource {

  private static final long NEVER_WRAPS = 0;

  CountedGpu(EnergyCounter counter, double relativeUncertainty, TimeSource time) {
    this(counter, new ObservedSteps(counter::read, time), relativeUncertainty);
  }

  /** A board at rest draws watts: a counter of millijoules that stands still for so long counts nothing. */
  @Override
  public Duration patience() {
    return Duration.ofSeconds(2);
  }

  @Override
  public JouleSource start(TimeSource time) throws InterruptedException {
    NvmlDevice device = counter.device();
    if (steps.changes() == 0) {
      throw new EnergySourceException(device.label() + ": its energy counter stood still for " + patience().toSeconds()
          + " s, though a board at rest draws watts, so it counts nothing, as on some virtual GPUs; set reading=power to"
          + " integrate its power, which is an estimate");
    }
    var domain = new EnergyDomain("gpu-" + device.number(), Scope.GPU_BOARD, Provenance.MEASURED,
        EnergyCounter.JOULES_PER_COUNT, updateInterval(), relativeUncertainty, null);
    return new CountedJoules(domain, counter,
        new CounterScale(EnergyCounter.JOULES_PER_COUNT, NEVER_WRAPS, PowerLimit.mostWatts(device)), time);
  }

  private Duration updateInterval() {
    return StepWatch.tells(steps) ? steps.interval() : patience();
  }

  /** 63 bits of millijoules last longer than any machine. */
  @Override
  public Duration longestGap() {
    return Duration.ofDays(365);
  }
}
