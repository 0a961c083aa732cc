package org.joulemark.backend.tornado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.api.ReferenceInterpreter;
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
    return Stream.of("32", "64", "128")
        .flatMap(
            tile -> Stream.of(Precision.FLOAT32, Precision.FLOAT64).map(precision -> Arguments.of(tile, precision)));
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
    double relative = precision == Precision.FLOAT32 ? 1e-4 : 1e-13;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < network.outputs(); column++) {
        double exact = references.get(row, column);
        assertThat(answers.get(row, column)).isCloseTo(exact, within(relative * (1 + Math.abs(exact))));
      }
    }
  }

  private static Inference inference(String tile) {
    return new Inference(BACKEND, Map.of("tile", tile, "kernel", "dense"));
  }
}
