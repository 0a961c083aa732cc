package org.joulemark.workload.svdd.model;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Group;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a Keras file says about its layers, in the attributes {@code model_config} and {@code layer_names}. */
final class KerasConfiguration {

  private static final String CONFIGURATION = "model_config";
  private static final String ORDER = "layer_names";
  private static final Map<String, Activation> ACTIVATIONS =
      Map.of("linear", Activation.IDENTITY, "relu", Activation.RELU, "elu", Activation.ELU, "tanh", Activation.TANH);
  private static final String DENSE = "Dense";
  /** Besides dense ones, those that do nothing at inference. */
  private static final List<String> PASSED_OVER = List.of("InputLayer", "Dropout");

  private KerasConfiguration() {}

  /** Names of all layers, from input to output. */
  static List<String> layerNames(HdfFile hdf, Group weights, String source) {
    Attribute order = weights.getAttribute(ORDER);
    if (order != null && order.getData() instanceof String[] names) {
      return Arrays.asList(names);
    }
    List<JsonNode> layers = layers(hdf, source);
    if (layers.isEmpty()) {
      throw new InvalidInputException(
          source + ": neither attribute '" + ORDER + "' of group '" + weights.getName() + "' nor attribute '"
              + CONFIGURATION + "' says in which order the layers come");
    }
    return layers.stream().map(layer -> layer.path("config").path("name").asString("")).toList();
  }

  /** The activation of each dense layer that the configuration names; none where there is no configuration. */
  static Map<String, Activation> activations(HdfFile hdf, String source) {
    Map<String, Activation> activations = new LinkedHashMap<>();
    for (JsonNode layer : layers(hdf, source)) {
      String name = layer.path("config").path("name").asString("");
      String kind = layer.path("class_name").asString("");
      if (kind.equals(DENSE)) {
        activations.put(name, activation(layer.path("config").path("activation"), name, source));
      } else if (!PASSED_OVER.contains(kind)) {
        throw new InvalidInputException(
            source + ", attribute '" + CONFIGURATION + "': layer '" + name + "' is of kind '" + kind
                + "'; only dense layers are known");
      }
    }
    return activations;
  }

  private static Activation activation(JsonNode word, String layer, String source) {
    Activation activation = ACTIVATIONS.get(word.asString("linear"));
    if (activation == null || word.isObject()) {
      throw new InvalidInputException(
          source + ", attribute '" + CONFIGURATION + "': layer '" + layer + "' has activation " + word
              + "; allowed: elu, linear, relu, tanh");
    }
    return activation;
  }

  private static List<JsonNode> layers(HdfFile hdf, String source) {
    String text = text(hdf.getAttribute(CONFIGURATION));
    if (text == null) {
      return List.of();
    }
    try {
      JsonNode configuration = JsonMapper.shared().readTree(text).path("config");
      // Keras before 2.2 saved a sequence of layers as a mere list.
      JsonNode layers = configuration.isArray() ? configuration : configuration.path("layers");
      return StreamSupport.stream(layers.spliterator(), false).toList();
    } catch (JacksonException malformed) {
      throw new InvalidInputException(
          source + ", attribute '" + CONFIGURATION + "': is no JSON: " + malformed.getOriginalMessage(), malformed);
    }
  }

  private static @Nullable String text(@Nullable Attribute attribute) {
    return attribute != null && attribute.getData() instanceof String text ? text : null;
  }
}
