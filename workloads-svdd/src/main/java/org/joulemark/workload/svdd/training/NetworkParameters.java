package org.joulemark.workload.svdd.training;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.workload.svdd.model.DenseWeights;

/**
 * All weights and biases of a network in one row of numbers, layer after layer, weights before biases; or as many slopes.
 * The numbers are on the heap, where the compiler vectorises loops over them, and are copied for OpenBLAS.
 */
final class NetworkParameters {

  /**
   * A layer's part.
   *
   * @param weights outputs x inputs
   * @param bias 1 x outputs
   */
  record Part(FloatMatrix weights, FloatMatrix bias, Activation activation) {}

  private final FloatMatrix all;
  private final List<Part> parts;
  private final float[] values;

  private NetworkParameters(FloatMatrix all, List<Part> parts) {
    this.all = all;
    this.parts = parts;
    this.values = new float[all.columns()];
  }

  static NetworkParameters allocate(TrainingPlan plan, int inputs, Arena arena) {
    List<Integer> widths = widths(plan, inputs);
    int total = 0;
    for (int layer = 1; layer < widths.size(); layer++) {
      total += (widths.get(layer - 1) + 1) * widths.get(layer);
    }
    FloatMatrix all = FloatMatrix.allocate(1, total, arena);
    List<Part> parts = new ArrayList<>();
    int first = 0;
    for (int layer = 1; layer < widths.size(); layer++) {
      int given = widths.get(layer - 1);
      int outputs = widths.get(layer);
      Activation activation = layer == widths.size() - 1 ? Activation.IDENTITY : plan.activation();
      FloatMatrix weights = part(all, first, outputs, given);
      FloatMatrix bias = part(all, first + weights.size(), 1, outputs);
      parts.add(new Part(weights, bias, activation));
      first += weights.size() + bias.size();
    }
    return new NetworkParameters(all, List.copyOf(parts));
  }

  private static FloatMatrix part(FloatMatrix all, int first, int rows, int columns) {
    long bytes = (long) rows * columns * Float.BYTES;
    return FloatMatrix.of(rows, columns, all.numbers().asSlice((long) first * Float.BYTES, bytes));
  }

  private static List<Integer> widths(TrainingPlan plan, int inputs) {
    List<Integer> widths = new ArrayList<>();
    widths.add(inputs);
    widths.addAll(plan.hidden());
    widths.add(plan.z());
    return widths;
  }

  List<Part> parts() {
    return parts;
  }

  /** On the heap, to be read and changed. */
  float[] values() {
    return values;
  }

  /** Hands the values on the heap to OpenBLAS. */
  void publish() {
    all.copyFrom(values, 0, values.length);
  }

  /** Brings what OpenBLAS computed onto the heap. */
  void collect() {
    all.copyTo(0, values, values.length);
  }

  /** The layers that values of this layout stand for. */
  List<DenseWeights> layers(float[] from) {
    List<DenseWeights> layers = new ArrayList<>();
    int first = 0;
    for (Part part : parts) {
      int outputs = part.weights().rows();
      float[] weights = Arrays.copyOfRange(from, first, first + part.weights().size());
      first += weights.length;
      float[] bias = Arrays.copyOfRange(from, first, first + outputs);
      first += outputs;
      layers.add(new DenseWeights(part.weights().columns(), outputs, weights, bias, part.activation()));
    }
    return layers;
  }
}
