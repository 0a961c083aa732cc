package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.joulemark.backend.cpu.kernel.RowKernel;

/** Evaluates any chain of dense layers as matrix products, a chunk of rows at a time, then the readout. */
public final class DenseKernel implements RowKernel {

  /** Rows of a chunk are a multiple of this, whole tiles and whole vectors for every lane count. */
  private static final int GRAIN_ROWS = Math.max(32, COUNT);

  private static final int MAX_CHUNK_GRAINS = 4;

  /** What the widest layer may write for a chunk, so that the next step finds it in the first-level cache. */
  private static final int CHUNK_BYTES = 32 << 10;

  private final MemorySegment input;
  private final MemorySegment output;
  private final DenseNetwork network;
  private final RowReadout readout;
  private final double[] inputs;
  private final double[][] layerOutputs;
  private final double[] results;
  private final int chunkRows;

  public DenseKernel(DenseNetwork network, MemorySegment input, MemorySegment output) {
    this.input = input;
    this.output = output;
    this.network = network;
    chunkRows = chunkRows(network);
    results = Lanes.allocate(chunkRows);
    readout = network.newReadout(chunkRows);
    inputs = Lanes.allocate(chunkRows * network.layers[0].inputs);
    layerOutputs = new double[network.layers.length][];
    for (int layer = 0; layer < layerOutputs.length; layer++) {
      layerOutputs[layer] = Lanes.allocate(chunkRows * network.layers[layer].paddedOutputs);
    }
  }

  private static int chunkRows(DenseNetwork network) {
    int widest = Arrays.stream(network.layers).mapToInt(layer -> layer.paddedOutputs).max().orElseThrow();
    int fittingRows = CHUNK_BYTES / Double.BYTES / widest;
    int grains = Math.clamp(fittingRows / GRAIN_ROWS, 1, MAX_CHUNK_GRAINS);
    return grains * GRAIN_ROWS;
  }

  @Override
  public void evaluate(int firstRow, int rows) {
    int end = firstRow + rows;
    for (int first = firstRow; first < end; first += chunkRows) {
      evaluateChunk(first, Math.min(chunkRows, end - first));
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
