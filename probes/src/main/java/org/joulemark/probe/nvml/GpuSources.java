package org.joulemark.probe.nvml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.JouleSource;
import org.joulemark.probe.source.SourcesMeter;

/**
 * Makes a meter of GPUs.
 *
 * @param reading what of each is read
 * @param counterUncertainty one standard deviation of an energy counter, as a fraction
 * @param powerUncertainty one standard deviation of integrated power, as a fraction
 * @param time what all of them are watched and counted by
 */
record GpuSources(GpuReading reading, double counterUncertainty, double powerUncertainty, TimeSource time) {

  /**
   * A meter that counts from now.
   *
   * @param devices at least one
   * @param release run when the meter is closed
   */
  EnergyMeter open(List<NvmlDevice> devices, Runnable release) throws InterruptedException {
    List<GpuSource> sources = devices.stream().map(this::source).toList();
    StepWatch.of(sources.stream().map(GpuSource::steps).toList(), longest(sources), time);
    Duration gap = sources.stream().map(GpuSource::longestGap).min(Comparator.naturalOrder()).orElseThrow();
    var counting = new ArrayList<JouleSource>();
    for (GpuSource source : sources) {
      counting.add(source.start(time));
    }
    return new SourcesMeter(counting, devices.stream().map(GpuConditions::new).toList(), gap, release, time);
  }

  private static Duration longest(List<GpuSource> sources) {
    return sources.stream().map(GpuSource::patience).max(Comparator.naturalOrder()).orElseThrow();
  }

  private GpuSource source(NvmlDevice device) {
    return switch (reading) {
      case ENERGY -> counted(EnergyCounter.require(device));
      case POWER -> powered(device);
      case AUTO -> EnergyCounter.find(device).map(this::counted).orElseGet(() -> powered(device));
    };
  }

  private GpuSource counted(EnergyCounter counter) {
    return new CountedGpu(counter, counterUncertainty, time);
  }

  private GpuSource powered(NvmlDevice device) {
    return new PoweredGpu(device, PowerGauge.of(device), powerUncertainty, time);
  }
}
