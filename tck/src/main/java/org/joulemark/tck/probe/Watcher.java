package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Scope;
import org.joulemark.api.TimeSource;

/**
 * Reads meters again and again while something is there to count.
 *
 * @param time how long is watched, and what is waited by between reads
 * @param load what is started
 */
record Watcher(TimeSource time, Load load) {

  static Watcher of(ProbeSubject subject) {
    return new Watcher(subject.time(), subject.load());
  }

  /** One core is busy all the time. */
  MeterWatch underFullLoad(EnergyMeter meter, Duration length, Duration pause) throws InterruptedException {
    try (var _ = load.start(Load.Share.ALL_THE_TIME)) {
      return idle(meter, length, pause);
    }
  }

  /** One core is busy as much as it takes for counters to move. */
  MeterWatch underLoad(EnergyMeter meter, Duration length, Duration pause) throws InterruptedException {
    try (var _ = load.start(movingShare(meter.domains()))) {
      return idle(meter, length, pause);
    }
  }

  /** The machine does what it does. */
  MeterWatch idle(EnergyMeter meter, Duration length, Duration pause) throws InterruptedException {
    var samples = new ArrayList<EnergySample>();
    long started = time.nanoTime();
    samples.add(meter.read());
    do {
      time.sleep(pause);
      samples.add(meter.read());
    } while (time.nanoTime() - started < length.toNanos());
    return new MeterWatch(List.copyOf(meter.domains()), samples);
  }

  /** The steps that counters make under load. */
  StepWatch steps(EnergyMeter meter) throws InterruptedException {
    var watch = new StepWatch(List.copyOf(meter.domains()), meter.read());
    Duration pause = Windows.pauseForEachStep(meter.domains());
    try (var _ = load.start(movingShare(meter.domains()))) {
      long started = time.nanoTime();
      while (!watch.isDone(time.nanoTime() - started)) {
        time.sleep(pause);
        watch.add(meter.read());
      }
    }
    return watch;
  }

  /** All of the time where a process is counted: it has no power but that of its cores, and its counter is coarse. */
  private static Load.Share movingShare(Collection<EnergyDomain> domains) {
    Predicate<EnergyDomain> isProcess = domain -> domain.scope() == Scope.PROCESS;
    return domains.stream().anyMatch(isProcess) ? Load.Share.ALL_THE_TIME : Load.Share.A_THIRD;
  }
}
