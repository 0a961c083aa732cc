package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.joulemark.backend.cpu.RowKernel;

/** Evaluates any chain of dense layers as matrix products, a chunk of rows at a time, then the readout. */
public final class DenseKernel implements RowKernel {

  /** Large enough for whole tiles and whole vectors of rows, small enough for the outputs to stay in cache. */
  private static final int CHUNK_ROWS = Math.max(32, COUNT);

  private final MemorySegment input;
  private final MemorySegment output;
  private final DenseNetwork network;
  private final RowReadout readout;
  private final double[] inputs;
  private final double[][] layerOutputs;
  private final double[] results = Lanes.allocate(CHUNK_ROWS);

  public DenseKernel(DenseNetwork network, MemorySegment input, MemorySegment output) {
    this.input = input;
    this.output = output;
    this.network = network;
    readout = network.newReadout(CHUNK_ROWS);
    inputs = Lanes.allocate(CHUNK_ROWS * network.layers[0].inputs);
    layerOutputs = new double[network.layers.length][];
    for (int layer = 0; layer < layerOutputs.length; layer++) {
      layerOutputs[layer] = Lanes.allocate(CHUNK_ROWS * network.layers[layer].paddedOutputs);
    }
  }

  @Override
  public void evaluate(int firstRow, int rows) {
    int end = firstRow + rows;
    for (int first = firstRow; first < end; first += CHUNK_ROWS) {
      evaluateChunk(first, Math.min(CHUNK_ROWS, end - first));
    }
  }

  private void evaluateChunk(int firstRow, int rows) {
    int inputCount = network.layers[0].inputs;
    long inputBytes = (long) firstRow * inputCount * Double.BYTES;
    MemorySegment.copy(input, ValueLayout.JAVA_DOUBLE, inputBytes, inputs, FIRST, rows * inputCount);
    double[] values = inputs;
    int stride = inputCount;
    for (int index = 0; index < layerOutputs.length; index++) {
      network.layers[index].apply(rows, values, stride, layerOutputs[index]);
      values = layerOutputs[index];
      stride = network.layers[index].paddedOutputs;
    }
    readout.read(rows, inputs, values, results);
    MemorySegment.copy(results, FIRST, output, ValueLayout.JAVA_DOUBLE, (long) firstRow * Double.BYTES, rows);
  }
}
