package org.joulemark.probe.nvml;

import java.time.Duration;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.JouleSource;

/** What becomes the joules of one GPU, once it is known how often it is updated. */
sealed interface GpuSource permits CountedGpu, PoweredGpu {

  /** To be watched before counting starts. */
  ObservedSteps steps();

  /** How long to wait for steps that do not come. */
  Duration patience();

  /** Starts counting, by what the steps have told. */
  JouleSource start(TimeSource time) throws InterruptedException;

  /** The longest time between two readings. */
  Duration longestGap();
}
