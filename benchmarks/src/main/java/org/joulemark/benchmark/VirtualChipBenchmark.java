package org.joulemark.benchmark;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import org.joulemark.api.Activation;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.api.Settings;
import org.joulemark.backend.aimc.AimcBackend;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one waits for the simulation of a chip: what a user feels, and no property of any chip. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class VirtualChipBenchmark {

  private static final int STATES = 12_870;
  private static final int EVENTS = 100_000;
  private static final int CHIPS = 10;
  private static final AimcBackend BACKEND = new AimcBackend();

  private final Network amplitude = new Network(
      InputKind.SPIN, List.of(dense(16, 160, Activation.IDENTITY)), new Readout.LogProdTwoCosh(null));
  private final Matrix states = mapped(random(STATES, 16, 1), Math::signum);
  private final Network distance = new Network(
      InputKind.REAL,
      List.of(
          dense(76, 512, Activation.RELU), dense(512, 256, Activation.RELU), dense(256, 128, Activation.RELU),
          dense(128, 233, Activation.IDENTITY)),
      new Readout.SquaredDistance(random(233, 1, 2)));
  private final Matrix events = mapped(random(EVENTS, 76, 3), number -> number * Math.sqrt(76));

  /** All states of the 4x4 lattice at alpha = 10, on ten chips, each programmed first. */
  @Benchmark
  public double tenChipsOverAllStates() {
    double sum = 0;
    for (int chip = 0; chip < CHIPS; chip++) {
      sum += evaluate(amplitude, states, chip);
    }
    return sum;
  }

  /** A hundred thousand events at z = 233, on one chip. */
  @Benchmark
  public double oneChipOverManyEvents() {
    return evaluate(distance, events, 1);
  }

  private static double evaluate(Network network, Matrix rows, long seed) {
    var request = new CompileRequest(
        network, Precision.ANALOG, rows.rows(), Settings.of(BACKEND.settings(), Map.of()), seed,
        rows.rowRange(0, 1000));
    try (CompiledNetwork compiled = BACKEND.compile(request)) {
      compiled.input().copyFrom(rows);
      compiled.upload();
      compiled.infer();
      compiled.download();
      return compiled.output().get(0, 0);
    }
  }

  private static Layer dense(int inputs, int outputs, Activation activation) {
    return new Layer.Dense(random(outputs, inputs, 4), random(outputs, 1, 5), activation);
  }

  private static Matrix random(int rows, int columns, long seed) {
    var random = new SplittableRandom(seed);
    Matrix matrix = Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
    return mapped(matrix, _ -> random.nextGaussian() / Math.sqrt(columns));
  }

  private static Matrix mapped(Matrix matrix, DoubleUnaryOperator function) {
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        matrix.set(row, column, function.applyAsDouble(matrix.get(row, column)));
      }
    }
    return matrix;
  }
}
