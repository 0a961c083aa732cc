package org.example.naive;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;

/** All arithmetic in binary64. */
final class Float64Kernel implements Kernel {

  private final Float64Layer[] layers;
  private final Float64Readout readout;
  private final double[] inputs;

  Float64Kernel(Network network) {
    layers = network.layers().stream().map(Float64Kernel::layer).toArray(Float64Layer[]::new);
    readout = Float64Readout.of(network);
    inputs = new double[network.inputs()];
  }

  private static Float64Layer layer(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense -> new Float64Layer(dense);
    };
  }

  @Override
  public void infer(Matrix input, Matrix output) {
    for (int row = 0; row < input.rows(); row++) {
      readRow(input, row);
      readout.write(inputs, lastLayer(), output, row);
    }
  }

  private void readRow(Matrix input, int row) {
    long start = (long) row * inputs.length * Double.BYTES;
    MemorySegment.copy(input.segment(), ValueLayout.JAVA_DOUBLE, start, inputs, 0, inputs.length);
  }

  private double[] lastLayer() {
    double[] values = inputs;
    for (Float64Layer layer : layers) {
      values = layer.apply(values);
    }
    return values;
  }
}
