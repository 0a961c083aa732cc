package org.joulemark.backend.tornado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.api.Support;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the emulator cannot know: whether TornadoVM and a driver make of the kernels what they say. */
@DisplayName("A network on the device that TornadoVM finds first")
class AnswersOnDeviceTest {

  private static final TornadoGpuBackend BACKEND = new TornadoGpuBackend();

  private static Stream<Arguments> tilesAndPrecisions() {
    List<Precision> precisions = Stream.of(Precision.values()).filter(AnswersOnDeviceTest::has).toList();
    return Stream.of("32", "64", "128")
        .flatMap(tile -> precisions.stream().map(precision -> Arguments.of(tile, precision)));
  }

  private static boolean has(Precision precision) {
    return BACKEND.supports(inference("32").request(Networks.boltzmann(2, 1), precision, 1)) instanceof Support.Yes;
  }

  @ParameterizedTest(name = "tiles of {0} in {1}")
  @MethodSource("tilesAndPrecisions")
  void answersRightWithEveryTileActivationAndReadout(String tile, Precision precision) {
    for (int rows : new int[]{1, 131}) {
      requireReference(tile, precision, Networks.chain(Activation.TANH, new Readout.Identity(), 7, 35, 130, 3), rows);
    }
    requireReference(tile, precision, Networks.chain(Activation.ELU, Networks.distance(133), 6, 20, 133), 35);
    requireReference(tile, precision, Networks.chain(Activation.RELU, Networks.distance(5), 6, 5), 40);
    requireReference(tile, precision, Networks.boltzmann(17, 133), 35);
  }

  @ParameterizedTest(name = "tiles of {0} in {1}")
  @MethodSource("tilesAndPrecisions")
  void givesEveryTileTheSameBits(String tile, Precision precision) {
    Network network = Networks.chain(Activation.ELU, Networks.distance(70), 11, 40, 70);
    Matrix rows = Networks.rows(network, 40);

    assertThat(inference(tile).answers(network, precision, rows).column(0))
        .isEqualTo(inference("32").answers(network, precision, rows).column(0));
  }

  @Test
  void roundsRowsToTheNearestFloat16AndAddsIn32Bits() {
    assumeTrue(has(Precision.FLOAT16), "the device has no float16");
    int inputs = 5001;
    Network sum = Networks.ofWeights(Networks.filled(1, inputs, 1), null);
    Network identity = Networks.ofWeights(Networks.filled(1, 1, 1), null);

    assertThat(answer(sum, Networks.filled(1, inputs, 1))).isEqualTo(inputs);
    assertThat(answer(identity, Networks.filled(1, 1, 1 + 0x1p-11))).isEqualTo(1);
    assertThat(answer(identity, Networks.filled(1, 1, 1 + 3 * 0x1p-11))).isEqualTo(1 + 0x1p-9);
    assertThat(answer(identity, Networks.filled(1, 1, Double.NaN))).isNaN();
  }

  private static double answer(Network network, Matrix row) {
    return inference("32").answers(network, Precision.FLOAT16, row).get(0, 0);
  }

  @Test
  void saysWhatItRunsOn() {
    try (CompiledNetwork compiled =
        BACKEND.compile(inference("32").request(Networks.boltzmann(8, 4), Precision.FLOAT32, 3))) {
      System.out.println("tornado-gpu: tested on " + compiled.choices());
      assertThat(compiled.choices()).containsKeys("device", "driver", "tornadoVm");
    }
  }

  private static void requireReference(String tile, Precision precision, Network network, int rows) {
    Matrix inputs = Networks.rows(network, rows);
    Matrix answers = inference(tile).answers(network, precision, inputs);
    Matrix references = ReferenceInterpreter.evaluate(network, inputs, Arena.ofAuto());
    double relative = tolerance(precision);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < network.outputs(); column++) {
        double exact = references.get(row, column);
        assertThat(answers.get(row, column)).isCloseTo(exact, within(relative * (1 + Math.abs(exact))));
      }
    }
  }

  private static double tolerance(Precision precision) {
    return switch (precision) {
      case FLOAT64 -> 1e-13;
      case FLOAT32 -> 1e-4;
      case FLOAT16 -> 1e-2;
      case BFLOAT16 -> 8e-2;
      case INT8, ANALOG -> throw new IllegalArgumentException("no kernels in " + precision.id());
    };
  }

  private static Inference inference(String tile) {
    return new Inference(BACKEND, Map.of("tile", tile, "kernel", "dense"));
  }
}
