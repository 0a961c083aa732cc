package org.joulemark.probe.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.OperatingConditions;
import org.joulemark.api.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * A meter over a few sources that are read one after the other. Once a source has refused, every later reading is
 * refused with the same reason: a counter that was reset may rise beyond where it was, and look whole again.
 */
public final class SourcesMeter implements EnergyMeter {

  private final List<JouleSource> sources;
  private final List<ConditionsSource> conditions;
  private final List<EnergyDomain> domains;
  private final Duration maxReadGap;
  private final Runnable release;
  private final TimeSource time;
  private @Nullable String refusal;
  private boolean closed;

  /**
   * A meter that tells joules alone.
   *
   * @param sources at least one, opened just now
   * @param release gives back what the sources hold; run once
   */
  public SourcesMeter(List<? extends JouleSource> sources, Duration maxReadGap, Runnable release, TimeSource time) {
    this(sources, List.of(), maxReadGap, release, time);
  }

  /**
   * A meter.
   *
   * @param sources at least one, opened just now
   * @param conditions of the devices, as far as they are told
   * @param release gives back what the sources hold; run once
   */
  public SourcesMeter(
      List<? extends JouleSource> sources, List<? extends ConditionsSource> conditions, Duration maxReadGap,
      Runnable release, TimeSource time) {
    this.sources = List.copyOf(sources);
    this.conditions = List.copyOf(conditions);
    this.domains = this.sources.stream().map(JouleSource::domain).toList();
    this.maxReadGap = maxReadGap;
    this.release = release;
    this.time = time;
  }

  @Override
  public List<EnergyDomain> domains() {
    requireOpen();
    return domains;
  }

  /** The time of the sample is the middle of the reading. */
  @Override
  public EnergySample read() throws InterruptedException {
    requireOpen();
    if (refusal != null) {
      throw new EnergySourceException(refusal);
    }
    try {
      return sample();
    } catch (EnergySourceException refused) {
      // An interrupt closes the file or connection that is being read, and that looks like a source that is gone.
      if (Thread.interrupted()) {
        throw new InterruptedException(refused.getMessage());
      }
      refusal = refused.getMessage();
      throw refused;
    }
  }

  private EnergySample sample() throws InterruptedException {
    long before = time.nanoTime();
    var joules = new ArrayList<Double>(sources.size());
    for (JouleSource source : sources) {
      joules.add(source.joules());
    }
    return new EnergySample(before + (time.nanoTime() - before) / 2, joules);
  }

  @Override
  public List<OperatingConditions> conditions() {
    requireOpen();
    return conditions.stream().map(ConditionsSource::conditions).toList();
  }

  @Override
  public Duration maxReadGap() {
    return maxReadGap;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      release.run();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this meter is closed");
    }
  }
}
