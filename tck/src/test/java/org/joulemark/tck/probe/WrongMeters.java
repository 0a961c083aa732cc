package org.joulemark.tck.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.jspecify.annotations.Nullable;

/** Ways to open and close wrongly. */
final class WrongMeters {

  /** Kept, so that no cleaner closes them. */
  private static final List<FileChannel> LEAKED = new ArrayList<>();

  private WrongMeters() {}

  /** The first meter's starting point is every meter's. */
  static UnaryOperator<EnergyMeter> countingFromTheFirst() {
    var first = new AtomicReference<@Nullable EnergyMeter>();
    return meter -> {
      first.compareAndSet(null, new ToyMeter(AlteredProbe.TOY.counters()));
      EnergyMeter shared = first.get();
      return new ClosingMeter(meter, shared == null ? meter::read : shared::read, meter::close);
    };
  }

  /** Whoever reads takes what was counted since anyone read last. */
  static UnaryOperator<EnergyMeter> sharingOneCounter() {
    var source = new ToyMeter(AlteredProbe.TOY.counters());
    var taken = new AtomicReference<>(source.read());
    return meter -> {
      var own = new AtomicReference<>(zeros());
      return new ClosingMeter(meter, () -> take(source, taken, own), meter::close);
    };
  }

  private static EnergySample zeros() {
    List<Double> zeros = AlteredProbe.TOY.counters().stream().map(_ -> 0.0).toList();
    return new EnergySample(System.nanoTime(), zeros);
  }

  private static EnergySample take(
      ToyMeter source, AtomicReference<EnergySample> taken, AtomicReference<EnergySample> own) {
    EnergySample now = source.read();
    EnergySample before = taken.getAndSet(now);
    List<Double> mine = own.get().joules();
    var joules = new ArrayList<Double>();
    for (int domain = 0; domain < mine.size(); domain++) {
      joules.add(mine.get(domain) + now.joules().get(domain) - before.joules().get(domain));
    }
    own.set(new EnergySample(now.nanoTime(), joules));
    return own.get();
  }

  /** The first that is closed ends the source of all. */
  static UnaryOperator<EnergyMeter> closingTheSource() {
    var ended = new AtomicBoolean();
    return meter -> new ClosingMeter(meter, () -> {
      if (ended.get()) {
        throw new IllegalStateException("library is shut down");
      }
      return meter.read();
    }, () -> ended.set(true));
  }

  /** The first that is closed stops the thread that feeds all. */
  static UnaryOperator<EnergyMeter> closingTheFeed() {
    var last = new AtomicReference<@Nullable EnergySample>();
    return meter -> new ClosingMeter(meter, () -> {
      EnergySample stopped = last.get();
      EnergySample now = meter.read();
      return stopped == null ? now : new EnergySample(now.nanoTime(), stopped.joules());
    }, () -> last.compareAndSet(null, meter.read()));
  }

  static EnergyMeter closingOnce(EnergyMeter meter) {
    var closed = new AtomicBoolean();
    return ClosingMeter.closedBy(meter, () -> {
      if (closed.getAndSet(true)) {
        throw new IllegalStateException("already closed");
      }
    });
  }

  static EnergyMeter neverClosed(EnergyMeter meter) {
    return ClosingMeter.closedBy(meter, () -> {});
  }

  static EnergyMeter failingWhenClosed(EnergyMeter meter) {
    var closed = new AtomicBoolean();
    return new ClosingMeter(meter, () -> {
      if (closed.get()) {
        throw new NullPointerException("channel");
      }
      return meter.read();
    }, () -> closed.set(true));
  }

  static EnergyMeter leakingThread(EnergyMeter meter) {
    var never = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("toy-sampler").start(() -> {
      try {
        never.await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    });
    return meter;
  }

  static EnergyMeter leakingDescriptor(EnergyMeter meter) {
    try {
      Path file = Files.createTempFile("toy", ".dat");
      LEAKED.add(FileChannel.open(file));
      Files.delete(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return meter;
  }
}
