package org.joulemark.workload.svdd.model;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.exceptions.HdfException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.joulemark.workload.svdd.file.InputFile;

/**
 * Stacks of dense layers in Keras's HDF5 files: {@code model_weights/LAYER/.../kernel:0} (inputs x outputs) and
 * {@code bias:0}, zeros where it is missing. Order and activations are those of attribute {@code model_config}; in a file
 * without it, the order is that of attribute {@code layer_names} and all activations are ELU but the last, which is none.
 *
 * <p>Such files know neither the centre, which is taken as n = 0, nor the scaling, nor the largest training score.
 */
public final class KerasFile {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final String WEIGHTS = "model_weights";

  private KerasFile() {}

  static boolean begins(byte[] content) {
    return content.length >= SIGNATURE.length
        && Arrays.equals(content, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /**
   * Reads a network.
   *
   * @throws InvalidInputException naming the file and the group, dataset or attribute that is wrong
   */
  public static DeepSvddModel read(Path file) {
    if (!begins(InputFile.readFirst(file, SIGNATURE.length))) {
      throw new InvalidInputException(file + ": is no HDF5 file");
    }
    try (HdfFile hdf = new HdfFile(file)) {
      return model(hdf, file.toString());
    } catch (HdfException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new InvalidInputException(file + ": is damaged: " + damaged.getMessage(), damaged);
    }
  }

  private static DeepSvddModel model(HdfFile hdf, String source) {
    if (!(hdf.getChildren().get(WEIGHTS) instanceof Group weights)) {
      throw new InvalidInputException(
          source + ": has no group '" + WEIGHTS + "'; it must be a whole model saved by Keras as HDF5");
    }
    List<KerasLayer> dense = new ArrayList<>();
    for (String name : KerasConfiguration.layerNames(hdf, weights, source)) {
      if (weights.getChildren().get(name) instanceof Group group) {
        KerasLayer.find(group, source).ifPresent(dense::add);
      }
    }
    if (dense.isEmpty()) {
      throw new InvalidInputException(source + ": group '" + WEIGHTS + "' has no dense layers, which have a kernel");
    }
    Map<String, Activation> activations = KerasConfiguration.activations(hdf, source);
    List<DenseWeights> layers = new ArrayList<>();
    for (KerasLayer layer : dense) {
      Activation otherwise = layers.size() == dense.size() - 1 ? Activation.IDENTITY : Activation.ELU;
      layers.add(layer.weights(activations.getOrDefault(layer.name(), otherwise)));
    }
    requireChain(dense, layers, source);
    return new DeepSvddModel(layers, 0, null, Double.NaN, "read from the Keras file " + Path.of(source).getFileName());
  }

  private static void requireChain(List<KerasLayer> dense, List<DenseWeights> layers, String source) {
    for (int next = 1; next < layers.size(); next++) {
      if (layers.get(next).inputs() != layers.get(next - 1).outputs()) {
        throw new InvalidInputException(
            source + ", layer '" + dense.get(next).name() + "': the kernel takes " + layers.get(next).inputs()
                + " numbers, but layer '" + dense.get(next - 1).name() + "' gives " + layers.get(next - 1).outputs());
      }
    }
  }
}
