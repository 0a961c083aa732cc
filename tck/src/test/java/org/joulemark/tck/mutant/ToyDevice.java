package org.joulemark.tck.mutant;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.Precision;
import org.joulemark.api.Support;

/** Analog backends: noise at each inference. */
final class ToyDevice {

  /** Tells the noise of one output. */
  private interface Noise {
    double next(SplittableRandom random, double exact);
  }

  private ToyDevice() {}

  /** Conforms. */
  static ToyBackend right() {
    return device(request -> new SplittableRandom(request.seed()), ToyDevice::small);
  }

  static ToyBackend unseeded() {
    return device(_ -> new SplittableRandom(System.nanoTime()), ToyDevice::small);
  }

  static ToyBackend ignoringTheSeed() {
    return device(_ -> new SplittableRandom(1), ToyDevice::small);
  }

  /** Each row is a little lower than the one before. */
  static ToyBackend driftingAlongTheBatch() {
    return right().compiling(request -> {
      var random = new SplittableRandom(request.seed());
      var row = new int[1];
      return ToyBackend.compile(request, ElementType.FLOAT64, (network, numbers) -> {
        double drift = 1e-3 * (row[0]++ % request.batchRows());
        return DoubleStream.of(PlainArithmetic.float64().evaluate(network, numbers))
            .map(exact -> exact - drift + small(random, exact))
            .toArray();
      });
    });
  }

  static ToyBackend nothingButNoise() {
    return device(request -> new SplittableRandom(request.seed()), (random, exact) -> random.nextGaussian() - exact);
  }

  private interface Seeding {
    SplittableRandom of(CompileRequest request);
  }

  private static ToyBackend device(Seeding seeding, Noise noise) {
    return ToyBackend.right()
        .called("toy-device")
        .drawing(_ -> true)
        .supporting(request -> request.precision() == Precision.ANALOG ? Support.yes() : Support.no("analog only"))
        .compiling(request -> noisy(request, seeding.of(request), noise));
  }

  private static CompiledNetwork noisy(CompileRequest request, SplittableRandom random, Noise noise) {
    return ToyBackend.compile(request, ElementType.FLOAT64,
        (network, row) -> DoubleStream.of(PlainArithmetic.float64().evaluate(network, row))
            .map(exact -> exact + noise.next(random, exact))
            .toArray());
  }

  private static double small(SplittableRandom random, double exact) {
    return Double.isNaN(exact) ? exact : 1e-3 * random.nextGaussian();
  }
}
