package org.joulemark.benchmark.peers;

import java.util.Arrays;
import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.api.ElementType;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;

/** Ways to write a Deep SVDD score, {@code |out - c|^2} behind a chain of dense layers, as an ONNX graph. */
public enum ScoreFormulation {
  /** As the formulas read, an operator each. */
  LITERAL("Gemm + activation, ReduceSumSquare(out - c)") {
    @Override
    String elu(OnnxGraph graph, String value) {
      return graph.apply("Elu", value);
    }

    @Override
    String score(OnnxGraph graph, String values, Layer.Dense last, double[] center) {
      String outputs = gemm(graph, values, last, new double[center.length]);
      return squaresOf(graph, graph.apply("Sub", outputs, graph.constant(center, center.length)));
    }
  },
  /** The centre taken off the last bias when the graph is written. */
  CENTER_IN_BIAS("Gemm + activation, c in the bias") {
    @Override
    String elu(OnnxGraph graph, String value) {
      return graph.apply("Elu", value);
    }
  },
  /** Besides, ELU put together from operators of which each is fast. */
  ELU_OF_EXP("Gemm + (Max(x, 0) + Exp(Min(x, 0)) - 1), c in the bias") {
    @Override
    String elu(OnnxGraph graph, String value) {
      String exponential = graph.apply("Exp", graph.apply("Min", value, graph.constant(0)));
      String negative = graph.apply("Sub", exponential, graph.constant(1));
      return graph.apply("Add", graph.apply("Relu", value), negative);
    }
  };

  private final String title;

  ScoreFormulation(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Those that write this network in different ways. */
  public static List<ScoreFormulation> of(Network network) {
    boolean hasElu =
        network.layers().stream().anyMatch(layer -> ((Layer.Dense) layer).activation() == Activation.ELU);
    return Arrays.stream(values()).filter(formulation -> hasElu || formulation != ELU_OF_EXP).toList();
  }

  /** The model in ONNX's file format. */
  public byte[] model(Network network, ElementType elementType) {
    var graph = new OnnxGraph(elementType);
    String values = OnnxGraph.INPUT;
    for (Layer layer : network.layers().subList(0, network.layers().size() - 1)) {
      values = dense(graph, values, (Layer.Dense) layer);
    }
    if (!(network.readout() instanceof Readout.SquaredDistance(Matrix center))) {
      throw new IllegalArgumentException("not a score: " + network.readout());
    }
    var last = (Layer.Dense) network.layers().getLast();
    return graph.model(score(graph, values, last, center.column(0)), network.inputs());
  }

  private String dense(OnnxGraph graph, String values, Layer.Dense layer) {
    String outputs = gemm(graph, values, layer, new double[layer.outputs()]);
    return switch (layer.activation()) {
      case IDENTITY -> outputs;
      case RELU -> graph.apply("Relu", outputs);
      case ELU -> elu(graph, outputs);
      case TANH -> graph.apply("Tanh", outputs);
    };
  }

  abstract String elu(OnnxGraph graph, String value);

  String score(OnnxGraph graph, String values, Layer.Dense last, double[] center) {
    return squaresOf(graph, gemm(graph, values, last, center));
  }

  /** {@code W x + b - center}. */
  private static String gemm(OnnxGraph graph, String values, Layer.Dense layer, double[] center) {
    double[] byInput = new double[layer.inputs() * layer.outputs()];
    double[] bias = layer.bias() == null ? new double[layer.outputs()] : layer.bias().column(0);
    for (int output = 0; output < layer.outputs(); output++) {
      bias[output] -= center[output];
      for (int input = 0; input < layer.inputs(); input++) {
        byInput[input * layer.outputs() + output] = layer.weights().get(output, input);
      }
    }
    String weights = graph.constant(byInput, layer.inputs(), layer.outputs());
    return graph.apply("Gemm", values, weights, graph.constant(bias, bias.length));
  }

  private static String squaresOf(OnnxGraph graph, String values) {
    return graph.apply("ReduceSumSquare", values, graph.indices(1));
  }
}
