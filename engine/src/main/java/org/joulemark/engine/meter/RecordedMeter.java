package org.joulemark.engine.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;
import org.joulemark.api.TimeSource;
import org.jspecify.annotations.Nullable;

/** A meter of which everything is kept that it says. */
final class RecordedMeter implements MeterThread.Listener {

  private final String probe;
  private final MeterThread thread;
  private final CountDownLatch settled = new CountDownLatch(1);
  private final List<EnergySample> samples = new ArrayList<>();
  private volatile List<EnergyDomain> domains = List.of();
  private volatile @Nullable ReadingPace pace;
  private volatile @Nullable String lost;

  RecordedMeter(MeterOpening opening, TimeSource time) {
    this.probe = opening.probe();
    this.thread = new MeterThread(opening, ReadingPace::recording, time, this);
  }

  String probe() {
    return probe;
  }

  MeterThread thread() {
    return thread;
  }

  /** Waits until it is known whether this meter can be recorded. */
  void awaitOpening() throws InterruptedException {
    settled.await();
  }

  /** How often it is read; null where it could not be opened and read. */
  @Nullable
  ReadingPace pace() {
    return pace;
  }

  /** Why the meter cannot be read, or no longer; null where it can. */
  @Nullable
  String lost() {
    return lost;
  }

  List<EnergyDomain> domains() {
    return domains;
  }

  /** Every reading so far. */
  List<EnergySample> samples() {
    synchronized (samples) {
      return List.copyOf(samples);
    }
  }

  @Override
  public boolean opened(List<EnergyDomain> told) {
    domains = told;
    return true;
  }

  @Override
  public void read(EnergySample sample) {
    synchronized (samples) {
      samples.add(sample);
    }
  }

  @Override
  public void paced(ReadingPace found) {
    pace = found;
    settled.countDown();
  }

  @Override
  public void refused(String reason) {
    lost(reason);
  }

  @Override
  public void lost(String reason) {
    lost = reason;
    settled.countDown();
  }
}
