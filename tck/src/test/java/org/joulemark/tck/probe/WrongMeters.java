package org.joulemark.tck.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySample;
import org.joulemark.api.TimeSource;
import org.jspecify.annotations.Nullable;

/** Ways to open and close wrongly. */
final class WrongMeters {

  /** Kept, so that no cleaner closes them. */
  private static final List<FileChannel> LEAKED = new ArrayList<>();

  private WrongMeters() {}

  /** The first meter's starting point is every meter's. */
  static BiFunction<EnergyMeter, TimeSource, EnergyMeter> countingFromTheFirst() {
    var first = new AtomicReference<@Nullable ToyMeter>();
    return (meter, time) -> {
      first.compareAndSet(null, new ToyMeter(AlteredProbe.TOY.counters(), time));
      ToyMeter shared = Objects.requireNonNull(first.get());
      return new ClosingMeter(meter, shared::read, meter::close);
    };
  }

  /** Whoever reads takes what was counted since anyone read last. */
  static BiFunction<EnergyMeter, TimeSource, EnergyMeter> sharingOneCounter() {
    var first = new AtomicReference<@Nullable ToyMeter>();
    var taken = new AtomicReference<@Nullable EnergySample>();
    return (meter, time) -> {
      first.compareAndSet(null, new ToyMeter(AlteredProbe.TOY.counters(), time));
      ToyMeter source = Objects.requireNonNull(first.get());
      taken.compareAndSet(null, source.read());
      var own = new AtomicReference<>(new EnergySample(time.nanoTime(), zeros()));
      return new ClosingMeter(meter, () -> take(source, taken, own), meter::close);
    };
  }

  private static List<Double> zeros() {
    return AlteredProbe.TOY.counters().stream().map(_ -> 0.0).toList();
  }

  private static EnergySample take(
      ToyMeter source, AtomicReference<@Nullable EnergySample> taken, AtomicReference<EnergySample> own) {
    EnergySample now = source.read();
    EnergySample before = Objects.requireNonNull(taken.getAndSet(now));
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
    var ended = new AtomicBoolean();
    var last = new AtomicReference<@Nullable EnergySample>();
    return meter -> new ClosingMeter(meter, () -> {
      EnergySample now = meter.read();
      if (ended.get()) {
        last.compareAndSet(null, now);
      }
      EnergySample stopped = last.get();
      return stopped == null ? now : new EnergySample(now.nanoTime(), stopped.joules());
    }, () -> ended.set(true));
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
