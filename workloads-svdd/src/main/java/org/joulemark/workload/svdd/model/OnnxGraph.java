package org.joulemark.workload.svdd.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.joulemark.api.Activation;

/** The graph of an ONNX file, in the wire format; the numbers of fields and types are those of onnx.proto. */
final class OnnxGraph {

  static final String INPUT = "event";
  static final String OUTPUT = "score";
  private static final String BATCH = "batch";
  private static final String CENTER = "center";
  private static final String DIFFERENCE = "difference";

  private static final int FLOAT_TENSOR = 1;
  private static final int INTEGER_ATTRIBUTE = 2;
  private static final int INTEGERS_ATTRIBUTE = 7;

  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_NAME = 2;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int GRAPH_INPUT = 11;
  private static final int GRAPH_OUTPUT = 12;

  private final ProtobufMessage graph = new ProtobufMessage();

  private OnnxGraph() {}

  static ProtobufMessage of(DeepSvddModel model) {
    return new OnnxGraph().build(model);
  }

  private ProtobufMessage build(DeepSvddModel model) {
    graph.text(GRAPH_NAME, "deep-svdd");
    graph.message(GRAPH_INPUT, rowsOf(INPUT, model.inputs()));
    graph.message(GRAPH_OUTPUT, rowsOf(OUTPUT, 1));
    String values = INPUT;
    for (int index = 0; index < model.layers().size(); index++) {
      values = layer(model.layers().get(index), "layer" + (index + 1), values);
    }
    float[] center = new float[model.z()];
    Arrays.fill(center, model.n());
    tensor(CENTER, center, center.length);
    node("Sub", List.of(values, CENTER), DIFFERENCE);
    node(
        "ReduceSumSquare", List.of(DIFFERENCE), OUTPUT, attribute("axes", INTEGERS_ATTRIBUTE, 8, 1),
        attribute("keepdims", INTEGER_ATTRIBUTE, 3, 1));
    return graph;
  }

  /** Adds a dense layer and gives the name of what comes out of it. */
  private String layer(DenseWeights layer, String name, String input) {
    String weights = name + ".weights";
    String bias = name + ".bias";
    tensor(weights, layer.weights(), layer.outputs(), layer.inputs());
    tensor(bias, layer.bias(), layer.outputs());
    String sums = name + ".sums";
    node("Gemm", List.of(input, weights, bias), sums, attribute("transB", INTEGER_ATTRIBUTE, 3, 1));
    if (layer.activation() == Activation.IDENTITY) {
      return sums;
    }
    node(operator(layer.activation()), List.of(sums), name);
    return name;
  }

  private static String operator(Activation activation) {
    return switch (activation) {
      case IDENTITY -> "Identity";
      case RELU -> "Relu";
      case ELU -> "Elu";
      case TANH -> "Tanh";
    };
  }

  private void node(String operator, List<String> inputs, String output, ProtobufMessage... attributes) {
    ProtobufMessage node = new ProtobufMessage();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(3, output).text(4, operator);
    for (ProtobufMessage attribute : attributes) {
      node.message(5, attribute);
    }
    graph.message(GRAPH_NODE, node);
  }

  private static ProtobufMessage attribute(String name, int type, int valueField, long value) {
    return new ProtobufMessage().text(1, name).number(valueField, value).number(20, type);
  }

  private void tensor(String name, float[] numbers, long... dimensions) {
    ProtobufMessage tensor = new ProtobufMessage();
    for (long dimension : dimensions) {
      tensor.number(1, dimension);
    }
    ByteBuffer raw = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(numbers);
    graph.message(GRAPH_INITIALIZER, tensor.number(2, FLOAT_TENSOR).text(8, name).bytes(9, raw.array()));
  }

  /** Declares rows of float32, any number of them. */
  private static ProtobufMessage rowsOf(String name, int columns) {
    ProtobufMessage shape =
        new ProtobufMessage()
            .message(1, new ProtobufMessage().text(2, BATCH))
            .message(1, new ProtobufMessage().number(1, columns));
    ProtobufMessage tensor = new ProtobufMessage().number(1, FLOAT_TENSOR).message(2, shape);
    return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensor));
  }
}
