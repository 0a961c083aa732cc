package org.joulemark.workload.svdd.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** The weights of a model file: little-endian float32, layer after layer, weights before biases. */
final class ModelBody {

  private ModelBody() {}

  static byte[] format(List<DenseWeights> layers) {
    long numbers = layers.stream().map(LayerShape::of).mapToLong(LayerShape::parameters).sum();
    byte[] body = new byte[Math.toIntExact(numbers * Float.BYTES)];
    FloatBuffer floats = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    for (DenseWeights layer : layers) {
      floats.put(layer.weights()).put(layer.bias());
    }
    return body;
  }

  /**
   * Reads a body that is as long as the shapes ask for.
   *
   * @throws org.joulemark.api.InvalidInputException where a number is not finite
   */
  static List<DenseWeights> parse(ByteBuffer body, List<LayerShape> shapes, String source) {
    FloatBuffer floats = body.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    List<DenseWeights> layers = new ArrayList<>();
    for (LayerShape shape : shapes) {
      float[] weights = new float[shape.inputs() * shape.outputs()];
      float[] bias = new float[shape.outputs()];
      floats.get(weights).get(bias);
      DenseWeights layer = new DenseWeights(shape.inputs(), shape.outputs(), weights, bias, shape.activation());
      FiniteWeights.require(layer, source + ", layer " + (layers.size() + 1));
      layers.add(layer);
    }
    return layers;
  }
}
