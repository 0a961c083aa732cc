package org.joulemark.workload.svdd.model;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A dense layer of a Keras file.
 *
 * @param kernel inputs x outputs
 * @param bias null where the layer has none
 * @param source names the file in error messages
 */
record KerasLayer(String name, Dataset kernel, @Nullable Dataset bias, String source) {

  private static final String KERNEL = "kernel";
  private static final String BIAS = "bias";

  /**
   * The layer of a group; none where the group holds no weights, as those of input layers do.
   *
   * @throws InvalidInputException where its weights are not those of a dense layer
   */
  static Optional<KerasLayer> find(Group group, String source) {
    Dataset kernel = null;
    Dataset bias = null;
    for (Dataset dataset : datasets(group)) {
      switch (dataset.getName().replaceFirst(":0$", "")) {
        case KERNEL -> kernel = dataset;
        case BIAS -> bias = dataset;
        default ->
            throw new InvalidInputException(
                source + ", dataset " + dataset.getPath() + ": only dense layers are known, of a kernel and a bias");
      }
    }
    if (kernel != null) {
      return Optional.of(new KerasLayer(group.getName(), kernel, bias, source));
    }
    if (bias != null) {
      throw new InvalidInputException(source + ", dataset " + bias.getPath() + ": there is no kernel beside it");
    }
    return Optional.empty();
  }

  private static List<Dataset> datasets(Group group) {
    List<Dataset> datasets = new ArrayList<>();
    for (Node child : group) {
      if (child instanceof Dataset dataset) {
        datasets.add(dataset);
      } else if (child instanceof Group deeper) {
        datasets.addAll(datasets(deeper));
      }
    }
    return datasets;
  }

  /** The layer's numbers, as outputs x inputs. */
  DenseWeights weights(Activation activation) {
    requireShape(kernel, 2);
    int inputs = kernel.getDimensions()[0];
    int outputs = kernel.getDimensions()[1];
    float[] transposed = numbers(kernel);
    float[] weights = new float[transposed.length];
    for (int input = 0; input < inputs; input++) {
      for (int output = 0; output < outputs; output++) {
        weights[output * inputs + input] = transposed[input * outputs + output];
      }
    }
    DenseWeights layer = new DenseWeights(inputs, outputs, weights, biases(outputs), activation);
    FiniteWeights.require(layer, source + ", layer '" + name + "'");
    return layer;
  }

  private float[] biases(int outputs) {
    if (bias == null) {
      return new float[outputs];
    }
    requireShape(bias, 1);
    if (bias.getDimensions()[0] != outputs) {
      throw error(bias, bias.getDimensions()[0] + " biases for " + outputs + " outputs");
    }
    return numbers(bias);
  }

  private void requireShape(Dataset dataset, int rank) {
    if (dataset.getDimensions().length != rank || dataset.isEmpty() || dataset.getSize() == 0) {
      throw error(dataset, "has shape " + Arrays.toString(dataset.getDimensions()) + "; it must have rank " + rank);
    }
    if (!dataset.getJavaType().equals(float.class)) {
      throw error(dataset, "holds " + dataset.getJavaType().getSimpleName() + "; it must hold float32");
    }
  }

  private float[] numbers(Dataset dataset) {
    if (dataset.getDataFlat() instanceof float[] numbers) {
      return numbers;
    }
    throw error(dataset, "holds no float32");
  }

  private InvalidInputException error(Dataset dataset, String what) {
    return new InvalidInputException(source + ", dataset " + dataset.getPath() + ": " + what);
  }
}
