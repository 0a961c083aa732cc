package org.joulemark.workload.svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class KerasFileTest {

  private static final float[][] FIRST_KERNEL = {{1, 2, 3}, {4, 5, 6}};
  private static final float[] FIRST_BIAS = {7, 8, 9};
  private static final float[][] LAST_KERNEL = {{10}, {11}, {12}};
  private static final float[] LAST_BIAS = {13};

  @TempDir
  private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("network.h5");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 13, 21, 34, 55, 89, 144, 233})
  void readsEmesNetworks(int z) {
    DeepSvddModel model = KerasFile.read(eme(z));

    assertThat(model.layers()).extracting(DenseWeights::outputs).containsExactly(512, 256, 128, z);
    assertThat(model.layers())
        .extracting(DenseWeights::activation)
        .containsExactly(Activation.ELU, Activation.ELU, Activation.ELU, Activation.IDENTITY);
    assertThat(model.inputs()).isEqualTo(76);
    assertThat(model.n()).isZero();
    assertThat(model.scaling()).isNull();
    assertThat(model.largestTrainingScore()).isNaN();
  }

  @Test
  void turnsKernelsIntoOutputsTimesInputs() {
    writeStack(hdf -> {});

    DenseWeights first = KerasFile.read(file).layers().getFirst();

    assertThat(first.weights()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(first.bias()).containsExactly(7, 8, 9);
  }

  @Test
  void takesTheOrderFromLayerNames() {
    write(
        hdf -> {
          WritableGroup weights = hdf.putGroup("model_weights");
          putDense(weights, "a", LAST_KERNEL, LAST_BIAS);
          putDense(weights, "b", FIRST_KERNEL, FIRST_BIAS);
          weights.putAttribute("layer_names", new String[]{"input", "b", "a"});
        });

    assertThat(KerasFile.read(file).layers()).extracting(DenseWeights::inputs).containsExactly(2, 3);
  }

  @Test
  void takesTheOrderFromTheConfigurationWhereLayerNamesAreMissing() {
    write(
        hdf -> {
          WritableGroup weights = hdf.putGroup("model_weights");
          putDense(weights, "a", LAST_KERNEL, LAST_BIAS);
          putDense(weights, "b", FIRST_KERNEL, FIRST_BIAS);
          hdf.putAttribute("model_config", configuration(dense("b", "'tanh'") + "," + dense("a", "'linear'")));
        });

    assertThat(KerasFile.read(file).layers()).extracting(DenseWeights::inputs).containsExactly(2, 3);
  }

  @ParameterizedTest
  @CsvSource({"relu, RELU", "elu, ELU", "tanh, TANH", "linear, IDENTITY"})
  void takesActivationsFromTheConfiguration(String word, Activation activation) {
    writeStack(hdf -> hdf.putAttribute("model_config", configuration(dense("one", "'" + word + "'"))));

    assertThat(KerasFile.read(file).layers().getFirst().activation()).isEqualTo(activation);
  }

  @Test
  void takesEluAndNoneForTheLastLayerWithoutAConfiguration() {
    writeStack(hdf -> {});

    assertThat(KerasFile.read(file).layers())
        .extracting(DenseWeights::activation)
        .containsExactly(Activation.ELU, Activation.IDENTITY);
  }

  @Test
  void takesZerosForMissingBiases() {
    write(
        hdf -> {
          WritableGroup weights = hdf.putGroup("model_weights");
          weights.putGroup("one").putGroup("one").putDataset("kernel:0", FIRST_KERNEL);
          weights.putAttribute("layer_names", new String[]{"one"});
        });

    assertThat(KerasFile.read(file).layers().getFirst().bias()).containsExactly(0, 0, 0);
  }

  @Test
  void refusesAnActivationThatIsUnknown() {
    writeStack(hdf -> hdf.putAttribute("model_config", configuration(dense("one", "'selu'"))));

    refuses(": layer 'one' has activation \"selu\"; allowed: elu, linear, relu, tanh");
  }

  @Test
  void refusesAnActivationThatIsAnObject() {
    writeStack(hdf -> hdf.putAttribute("model_config", configuration(dense("one", "{'class_name': 'LeakyReLU'}"))));

    refuses(": layer 'one' has activation {\"class_name\":\"LeakyReLU\"}; allowed: elu, linear, relu, tanh");
  }

  @Test
  void refusesALayerThatIsNotDense() {
    writeStack(
        hdf -> hdf.putAttribute(
            "model_config", configuration("{'class_name': 'BatchNormalization', 'config': {'name': 'norm'}}")));

    refuses(": layer 'norm' is of kind 'BatchNormalization'; only dense layers are known");
  }

  @Test
  void refusesAConfigurationThatIsNoJson() {
    writeStack(hdf -> hdf.putAttribute("model_config", "{"));

    refuses(", attribute 'model_config': is no JSON: ");
  }

  @Test
  void refusesWeightsThatAreNotThoseOfADenseLayer() {
    write(
        hdf -> {
          WritableGroup weights = hdf.putGroup("model_weights");
          weights.putGroup("norm").putDataset("gamma:0", FIRST_BIAS);
          weights.putAttribute("layer_names", new String[]{"norm"});
        });

    refuses(", dataset /model_weights/norm/gamma:0: only dense layers are known, of a kernel and a bias");
  }

  @Test
  void refusesABiasWithoutAKernel() {
    write(
        hdf -> {
          WritableGroup weights = hdf.putGroup("model_weights");
          weights.putGroup("one").putDataset("bias:0", FIRST_BIAS);
          weights.putAttribute("layer_names", new String[]{"one"});
        });

    refuses(", dataset /model_weights/one/bias:0: there is no kernel beside it");
  }

  @Test
  void refusesAKernelOfAnotherRank() {
    writeLayer(FIRST_BIAS, FIRST_BIAS);

    refuses(", dataset /model_weights/one/one/kernel:0: has shape [3]; it must have rank 2");
  }

  @Test
  void refusesAKernelOfAnotherType() {
    writeLayer(new double[][]{{1, 2, 3}}, FIRST_BIAS);

    refuses(", dataset /model_weights/one/one/kernel:0: holds double; it must hold float32");
  }

  @Test
  void refusesTooFewBiases() {
    writeLayer(FIRST_KERNEL, LAST_BIAS);

    refuses(", dataset /model_weights/one/one/bias:0: 1 biases for 3 outputs");
  }

  @Test
  void refusesAWeightThatIsNotANumber() {
    writeLayer(new float[][]{{1, Float.NaN}}, new float[2]);

    refuses(", layer 'one': weight 2 is NaN, not a finite number");
  }

  @Test
  void refusesKernelsThatDoNotChain() {
    write(
        hdf -> {
          WritableGroup weights = hdf.putGroup("model_weights");
          putDense(weights, "one", FIRST_KERNEL, FIRST_BIAS);
          putDense(weights, "two", FIRST_KERNEL, FIRST_BIAS);
          weights.putAttribute("layer_names", new String[]{"one", "two"});
        });

    refuses(", layer 'two': the kernel takes 2 numbers, but layer 'one' gives 3");
  }

  @Test
  void refusesAFileWithoutWeights() {
    write(hdf -> hdf.putGroup("something"));

    refuses(": has no group 'model_weights'; it must be a whole model saved by Keras as HDF5");
  }

  @Test
  void refusesAFileWithoutDenseLayers() {
    write(hdf -> hdf.putGroup("model_weights").putAttribute("layer_names", new String[]{"input"}));

    refuses(": group 'model_weights' has no dense layers, which have a kernel");
  }

  @Test
  void refusesAFileThatDoesNotSayTheOrder() {
    write(hdf -> putDense(hdf.putGroup("model_weights"), "one", FIRST_KERNEL, FIRST_BIAS));

    refuses(
        ": neither attribute 'layer_names' of group 'model_weights' nor attribute 'model_config' says in which order");
  }

  @Test
  void refusesAFileThatIsNotHdf5() throws IOException {
    Files.writeString(file, "hello");

    refuses(": is no HDF5 file");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 20, 60, 200, 600})
  void refusesATruncatedFile(int bytes) throws IOException {
    writeStack(hdf -> {});
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, bytes));

    refuses(": ");
  }

  private static Path eme(int z) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/eme/svdd"))) {
      folder = folder.getParent();
    }
    assumeThat(folder)
        .as("SKIPPED: no folder shared/eme/svdd above %s, so none of EME's networks are read",
            Path.of("").toAbsolutePath())
        .isNotNull();
    return Objects.requireNonNull(folder)
        .resolve("shared/eme/svdd/SVDD_3l_512_256_128_bs_10000_ordered_ft_0_zdim_" + z + ".h5");
  }

  private void writeStack(Consumer<WritableHdfFile> more) {
    write(
        hdf -> {
          WritableGroup weights = hdf.putGroup("model_weights");
          putDense(weights, "one", FIRST_KERNEL, FIRST_BIAS);
          putDense(weights, "two", LAST_KERNEL, LAST_BIAS);
          weights.putAttribute("layer_names", new String[]{"one", "two"});
          more.accept(hdf);
        });
  }

  private void writeLayer(Object kernel, Object bias) {
    write(
        hdf -> {
          WritableGroup weights = hdf.putGroup("model_weights");
          putDense(weights, "one", kernel, bias);
          weights.putAttribute("layer_names", new String[]{"one"});
        });
  }

  private void write(Consumer<WritableHdfFile> content) {
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      content.accept(hdf);
    }
  }

  private static void putDense(WritableGroup weights, String name, Object kernel, Object bias) {
    WritableGroup inner = weights.putGroup(name).putGroup(name);
    inner.putDataset("kernel:0", kernel);
    inner.putDataset("bias:0", bias);
  }

  private static String configuration(String layers) {
    return ("{'class_name': 'Model', 'config': {'layers': [" + layers + "]}}").replace('\'', '"');
  }

  private static String dense(String name, String activation) {
    return "{'class_name': 'Dense', 'config': {'name': '" + name + "', 'activation': " + activation + "}}";
  }

  private void refuses(String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> KerasFile.read(file))
        .satisfies(
            refusal -> assertThat(refusal.getMessage())
                .startsWith(file.toString()).contains(message).doesNotContain("\n"));
  }
}
