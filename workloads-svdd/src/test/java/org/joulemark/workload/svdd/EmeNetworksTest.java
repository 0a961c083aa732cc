package org.joulemark.workload.svdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paper's trained networks, with their scores computed by plain loops from the kernels as Keras stores them. */
class EmeNetworksTest {

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 13, 21, 34, 55, 89, 144, 233})
  void haveTheScoresOfTheirKernels(int z) {
    Path file = fileOf(z);
    InferenceProblem problem = SvddProblems.load(
        new SvddWorkload(), Map.of("weights", file.toString(), "z", Integer.toString(z), "rows", "24"));

    double[] expected = scoresByHand(file, problem.inputs());

    for (int row = 0; row < expected.length; row++) {
      assertThat(problem.references().get(row, 0)).isCloseTo(expected[row], within(1e-11 * expected[row]));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = 5)
  void takeRowsOfTheUserAsTheyAre(int z) {
    Map<String, String> settings = Map.of("weights", fileOf(z).toString(), "rows", "10");

    assertThat(SvddProblems.load(new SvddWorkload(), settings).inputScaling()).isNull();
  }

  /** Keras: {@code out = activation(in kernel + bias)}, kernels inputs x outputs. */
  private static double[] scoresByHand(Path file, Matrix inputs) {
    try (var hdf = new HdfFile(file)) {
      List<Group> layers = layers((Group) hdf.getByPath("model_weights"));
      return IntStream.range(0, inputs.rows()).mapToDouble(row -> scoreByHand(layers, inputs, row)).toArray();
    }
  }

  private static double scoreByHand(List<Group> layers, Matrix inputs, int row) {
    double[] values = inputs.row(row);
    for (Group layer : layers) {
      values = apply(layer, values, layer.equals(layers.getLast()));
    }
    return squares(values);
  }

  private static double[] apply(Group layer, double[] values, boolean last) {
    float[][] kernel = (float[][]) layer.getDatasetByPath("kernel:0").getData();
    float[] bias = (float[]) layer.getDatasetByPath("bias:0").getData();
    double[] outputs = new double[bias.length];
    for (int output = 0; output < outputs.length; output++) {
      double sum = bias[output];
      for (int input = 0; input < values.length; input++) {
        sum += values[input] * kernel[input][output];
      }
      outputs[output] = last || sum > 0 ? sum : Math.expm1(sum);
    }
    return outputs;
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  /** Groups {@code dense}, {@code dense_1} and so on by their number, then {@code z_mean}. */
  private static List<Group> layers(Group weights) {
    return weights.getChildren().values().stream()
        .filter(node -> node.getName().startsWith("dense") || node.getName().startsWith("z_mean"))
        .sorted(Comparator.comparingInt(EmeNetworksTest::place))
        .map(node -> (Group) ((Group) node).getChildren().values().iterator().next())
        .toList();
  }

  private static int place(Node node) {
    String digits = node.getName().replaceAll("\\D", "");
    int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
    return node.getName().startsWith("z_mean") ? Integer.MAX_VALUE : number;
  }

  private static Path fileOf(int z) {
    @Nullable
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/eme/svdd"))) {
      folder = folder.getParent();
    }
    assumeThat(folder)
        .as("SKIPPED: no folder shared/eme/svdd above %s, so no network of EME is read", Path.of("").toAbsolutePath())
        .isNotNull();
    return Objects.requireNonNull(folder)
        .resolve("shared/eme/svdd/SVDD_3l_512_256_128_bs_10000_ordered_ft_0_zdim_" + z + ".h5");
  }
}
