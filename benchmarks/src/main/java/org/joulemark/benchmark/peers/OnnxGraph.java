package org.joulemark.benchmark.peers;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.ElementType;

/**
 * Builds an ONNX model of tensors of one element type, node by node, with one input matrix and one output column. Field
 * numbers are those of onnx.proto3; operators are those of opset 18.
 */
final class OnnxGraph {

  static final String INPUT = "inputs";
  static final String OUTPUT = "outputs";

  private static final int IR_VERSION = 8;
  private static final int OPSET = 18;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int DOUBLE = 11;
  private static final int ATTRIBUTE_INT = 2;
  private static final String BATCH = "batch";

  private final List<ProtobufWriter> nodes = new ArrayList<>();
  private final List<ProtobufWriter> constants = new ArrayList<>();
  private final ElementType elementType;
  private int names;

  OnnxGraph(ElementType elementType) {
    this.elementType = elementType;
  }

  /** A tensor of numbers known beforehand, rounded to the element type; returns its name. */
  String constant(double[] values, long... shape) {
    String name = "constant" + names++;
    var tensor = new ProtobufWriter();
    for (long extent : shape) {
      tensor.number(1, extent);
    }
    tensor.number(2, typeCode()).text(8, name);
    constants.add(switch (elementType) {
      case FLOAT32 -> tensor.floats(9, values);
      case FLOAT64 -> tensor.doubles(9, values);
    });
    return name;
  }

  private int typeCode() {
    return switch (elementType) {
      case FLOAT32 -> FLOAT;
      case FLOAT64 -> DOUBLE;
    };
  }

  String constant(double value) {
    return constant(new double[]{value}, 1);
  }

  String indices(long... values) {
    String name = "constant" + names++;
    constants.add(new ProtobufWriter().number(1, values.length).number(2, INT64).text(8, name).longs(9, values));
    return name;
  }

  /** Applies an operator with one output; returns the output's name. */
  String apply(String operator, String... inputs) {
    String output = "value" + names++;
    nodes.add(node(operator, List.of(inputs), List.of(output)));
    return output;
  }

  /** Cuts a matrix into so many equal groups of columns. */
  List<String> split(String matrix, int parts) {
    List<String> outputs = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      outputs.add("value" + names++);
    }
    nodes.add(
        node("Split", List.of(matrix), outputs)
            .message(5, attribute("axis", 1))
            .message(5, attribute("num_outputs", parts)));
    return outputs;
  }

  private static ProtobufWriter node(String operator, List<String> inputs, List<String> outputs) {
    var node = new ProtobufWriter();
    inputs.forEach(input -> node.text(1, input));
    outputs.forEach(output -> node.text(2, output));
    return node.text(4, operator);
  }

  private static ProtobufWriter attribute(String name, long value) {
    return new ProtobufWriter().text(1, name).number(3, value).number(20, ATTRIBUTE_INT);
  }

  /** The finished model, whose output is the given value. */
  byte[] model(String result, int inputs) {
    nodes.add(node("Identity", List.of(result), List.of(OUTPUT)));
    var graph = new ProtobufWriter();
    nodes.forEach(node -> graph.message(1, node));
    graph.text(2, "network");
    constants.forEach(constant -> graph.message(5, constant));
    graph.message(11, matrix(INPUT, inputs)).message(12, matrix(OUTPUT, 1));
    var opset = new ProtobufWriter().text(1, "").number(2, OPSET);
    return new ProtobufWriter().number(1, IR_VERSION).message(7, graph).message(8, opset).toByteArray();
  }

  private ProtobufWriter matrix(String name, int columns) {
    var shape = new ProtobufWriter()
        .message(1, new ProtobufWriter().text(2, BATCH))
        .message(1, new ProtobufWriter().number(1, columns));
    var type = new ProtobufWriter().message(1, new ProtobufWriter().number(1, typeCode()).message(2, shape));
    return new ProtobufWriter().text(1, name).message(2, type);
  }
}
