package org.joulemark.probe.nvml;

import java.time.Duration;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.IntegratedPower;
import org.joulemark.probe.source.JouleSource;

/**
 * A GPU of which power is integrated. An estimate: A100 and H100 look at their power for a quarter of the time only
 * (Yang et al. 2024), and what was not looked at cannot be integrated.
 *
 * @param device the GPU
 * @param gauge its power
 * @param steps of the power
 * @param relativeUncertainty one standard deviation of its integral
 */
record PoweredGpu(NvmlDevice device, PowerGauge gauge, ObservedSteps steps, double relativeUncertainty)
    implements
    GpuSource {

  private static final Duration AVERAGED_OVER = Duration.ofSeconds(1);
  private static final Duration SHORTEST_GAP_ALLOWED = Duration.ofSeconds(2);

  PoweredGpu(NvmlDevice device, PowerGauge gauge, double relativeUncertainty, TimeSource time) {
    this(device, gauge, new ObservedSteps(gauge::milliwatts, time), relativeUncertainty);
  }

  /** Power may well be constant; then its steps tell nothing. */
  @Override
  public Duration patience() {
    return Duration.ofMillis(500);
  }

  @Override
  public JouleSource start(TimeSource time) throws InterruptedException {
    Duration interval = updateInterval();
    double resolutionJoules = PowerGauge.WATTS_PER_MILLIWATT * interval.toNanos() / 1e9;
    var domain = new EnergyDomain(id(), Scope.GPU_BOARD, Provenance.ESTIMATED, EnergyReading.INTEGRATED,
        resolutionJoules, interval, relativeUncertainty, null);
    return new IntegratedPower(domain, gauge, PowerLimit.mostWatts(device), longestGap(), time);
  }

  private String id() {
    return "gpu-" + device.number() + switch (gauge) {
      case InstantPower _ -> "-power";
      case AveragePower _ -> "-average-power";
    };
  }

  /** An average knows nothing finer than what it averages over, however often it is updated. */
  private Duration updateInterval() {
    return switch (gauge) {
      case InstantPower _ -> StepWatch.tells(steps) ? steps.interval() : StepWatch.USUAL;
      case AveragePower _ -> AVERAGED_OVER;
    };
  }

  @Override
  public Duration longestGap() {
    Duration updates = updateInterval().multipliedBy(3);
    return updates.compareTo(SHORTEST_GAP_ALLOWED) > 0 ? updates : SHORTEST_GAP_ALLOWED;
  }
}
