package org.example.naive;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;

/** All arithmetic in binary32. */
final class Float32Kernel implements Kernel {

  private final Float32Layer[] layers;
  private final Float32Readout readout;
  private final float[] inputs;

  Float32Kernel(Network network) {
    layers = network.layers().stream().map(Float32Kernel::layer).toArray(Float32Layer[]::new);
    readout = Float32Readout.of(network);
    inputs = new float[network.inputs()];
  }

  private static Float32Layer layer(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense -> new Float32Layer(dense);
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
    long start = (long) row * inputs.length * Float.BYTES;
    MemorySegment.copy(input.segment(), ValueLayout.JAVA_FLOAT, start, inputs, 0, inputs.length);
  }

  private float[] lastLayer() {
    float[] values = inputs;
    for (Float32Layer layer : layers) {
      values = layer.apply(values);
    }
    return values;
  }
}
