package org.joulemark.benchmark.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.joulemark.api.ElementType;

/**
 * Ways to write {@code sum_j ln(2 cosh theta_j)} as an ONNX graph. Those of one kind compute one logarithm per hidden unit,
 * as the formula says; the others were rewritten by hand with this backend's own idea, one logarithm for a product of
 * factors, which is right only while that product does not overflow. {@code Log(Sigmoid(-2 theta))} is missing because it is
 * wrong: ONNX Runtime's Sigmoid saturates, and ln psi is off by up to 0.18 at alpha = 2.
 */
public enum OnnxFormulation {
  /** As the formula reads; overflows for |theta| above 88. */
  LOG_COSH("Log(2 Cosh(theta))", true) {
    @Override
    String angles(OnnxGraph graph, Amplitude amplitude) {
      String twoCosh = graph.apply("Mul", graph.apply("Cosh", gemm(graph, amplitude, 1)), graph.constant(2));
      return sum(graph, graph.apply("Log", twoCosh));
    }
  },
  SOFTPLUS("Softplus(2 theta) - theta", true) {
    @Override
    String angles(OnnxGraph graph, Amplitude amplitude) {
      String softplus = graph.apply("Softplus", gemm(graph, amplitude, 2));
      return graph.apply("Add", sum(graph, softplus), minusSumOfAngles(graph, amplitude));
    }
  },
  /** Right for every theta, as the backend's dense kernel is. */
  ABS_EXP_LOG("Abs + Log(1 + Exp(-2 Abs))", true) {
    @Override
    String angles(OnnxGraph graph, Amplitude amplitude) {
      String magnitude = graph.apply("Abs", gemm(graph, amplitude, 1));
      String exponential = graph.apply("Exp", graph.apply("Mul", magnitude, graph.constant(-2)));
      String logarithm = graph.apply("Log", onePlus(graph, exponential));
      return sum(graph, graph.apply("Add", magnitude, logarithm));
    }
  },
  EXP_LOG("Log(1 + Exp(2 theta)) - theta", true) {
    @Override
    String angles(OnnxGraph graph, Amplitude amplitude) {
      String logarithm = graph.apply("Log", onePlus(graph, graph.apply("Exp", gemm(graph, amplitude, 2))));
      return graph.apply("Add", sum(graph, logarithm), minusSumOfAngles(graph, amplitude));
    }
  },
  PRODUCT_OF_GEMMS("Log(product of slices), a Gemm each", false) {
    @Override
    String angles(OnnxGraph graph, Amplitude amplitude) {
      List<String> factors = new ArrayList<>();
      for (int first = 0; first < amplitude.hiddenUnits(); first += amplitude.inputs()) {
        Amplitude slice = amplitude.slice(first, amplitude.inputs());
        factors.add(onePlus(graph, graph.apply("Exp", gemm(graph, slice, 2))));
      }
      return logarithmOfProduct(graph, amplitude, factors);
    }
  },
  PRODUCT_OF_SPLITS("Log(product of slices), one Gemm", false) {
    @Override
    String angles(OnnxGraph graph, Amplitude amplitude) {
      String factors = onePlus(graph, graph.apply("Exp", gemm(graph, amplitude, 2)));
      return logarithmOfProduct(
          graph, amplitude, graph.split(factors, amplitude.hiddenUnits() / amplitude.inputs()));
    }
  };

  private final String title;
  private final boolean logarithmPerUnit;

  OnnxFormulation(String title, boolean logarithmPerUnit) {
    this.title = title;
    this.logarithmPerUnit = logarithmPerUnit;
  }

  String title() {
    return title;
  }

  /** Whether every hidden unit has its own logarithm, as the formula says. */
  public boolean hasLogarithmPerUnit() {
    return logarithmPerUnit;
  }

  /** The model in ONNX's file format. */
  public byte[] model(Amplitude amplitude, ElementType elementType) {
    var graph = new OnnxGraph(elementType);
    return graph.model(angles(graph, amplitude), amplitude.inputs());
  }

  abstract String angles(OnnxGraph graph, Amplitude amplitude);

  /** {@code scale (W s + b)}; the scale is part of the constants and costs nothing. */
  private static String gemm(OnnxGraph graph, Amplitude amplitude, double scale) {
    String weights =
        graph.constant(amplitude.scaledWeightsByInput(scale), amplitude.inputs(), amplitude.hiddenUnits());
    return graph.apply(
        "Gemm", OnnxGraph.INPUT, weights, graph.constant(amplitude.scaledBias(scale), amplitude.hiddenUnits()));
  }

  private static String minusSumOfAngles(OnnxGraph graph, Amplitude amplitude) {
    String weights = graph.constant(amplitude.minusSummedWeights(), amplitude.inputs(), 1);
    return graph.apply("Gemm", OnnxGraph.INPUT, weights, graph.constant(amplitude.minusSummedBias()));
  }

  private static String onePlus(OnnxGraph graph, String value) {
    return graph.apply("Add", value, graph.constant(1));
  }

  private static String sum(OnnxGraph graph, String value) {
    return graph.apply("ReduceSum", value, graph.indices(1));
  }

  private static String logarithmOfProduct(OnnxGraph graph, Amplitude amplitude, List<String> factors) {
    BinaryOperator<String> multiply = (left, right) -> graph.apply("Mul", left, right);
    String product = factors.stream().reduce(multiply).orElseThrow();
    return graph.apply("Add", sum(graph, graph.apply("Log", product)), minusSumOfAngles(graph, amplitude));
  }
}
