package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joulemark.backend.cpu.kernel.RowKernel;
import org.joulemark.backend.cpu.kernel.Stage;
import org.joulemark.backend.cpu.kernel.StagedKernel;

/** The kernel that evaluates any chain of dense layers as matrix products, then the readout. */
public final class DenseKernel {

  /** Rows of a chunk are a multiple of this, whole tiles and whole vectors for every lane count. */
  private static final int GRAIN_ROWS = Math.max(32, COUNT);

  private static final int MAX_CHUNK_GRAINS = 4;

  /**
   * What the widest layer may write for a chunk: it and the next layer's outputs stay in the second-level cache, beside a tile's
   * weights; all layers' weights, which go by once per chunk, need not.
   */
  private static final int CHUNK_BYTES = 256 << 10;

  private DenseKernel() {}

  /** A kernel with scratch memory of its own. */
  public static RowKernel create(DenseNetwork network, MemorySegment input, MemorySegment output) {
    int chunkRows = chunkRows(network);
    int inputCount = network.layers[0].inputs;
    double[] inputs = Lanes.allocate(chunkRows * inputCount);
    List<Stage> stages = new ArrayList<>();
    stages.add((firstRow, rows) -> read(input, firstRow, rows, inputCount, inputs));
    double[] values = inputs;
    int stride = inputCount;
    for (DenseLayer layer : network.layers) {
      double[] outputs = Lanes.allocate(chunkRows * layer.paddedOutputs);
      stages.addAll(layer.stages(values, stride, outputs));
      values = outputs;
      stride = layer.paddedOutputs;
    }
    stages.addAll(network.readoutStages(chunkRows, inputs, values, output));
    return new StagedKernel(stages, chunkRows);
  }

  private static int chunkRows(DenseNetwork network) {
    int widest = Arrays.stream(network.layers).mapToInt(layer -> layer.paddedOutputs).max().orElseThrow();
    int fittingRows = CHUNK_BYTES / Double.BYTES / widest;
    int grains = Math.clamp(fittingRows / GRAIN_ROWS, 1, MAX_CHUNK_GRAINS);
    return grains * GRAIN_ROWS;
  }

  private static void read(MemorySegment input, int firstRow, int rows, int inputCount, double[] inputs) {
    long firstByte = (long) firstRow * inputCount * Double.BYTES;
    MemorySegment.copy(input, ValueLayout.JAVA_DOUBLE, firstByte, inputs, FIRST, rows * inputCount);
  }
}
