package org.joulemark.workload.svdd.event;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.object.datatype.FloatingPoint;
import java.util.Arrays;
import java.util.List;
import org.joulemark.api.InvalidInputException;

/** The dataset of features, row by row, as 32-bit floats; its shape and type are checked, its numbers are not. */
final class FeatureRows {

  /** Rows that are handed over together. */
  static final int PIECE = 4096;

  private static final List<String> NAMES = List.of("Particles", "reg");
  /** What one row of chunks may take in memory once it is decoded. */
  private static final long MOST_CHUNK_BYTES = 256L << 20;

  private final HdfInput input;
  private final String name;
  private final Dataset dataset;

  private FeatureRows(HdfInput input, String name, Dataset dataset) {
    this.input = input;
    this.name = name;
    this.dataset = dataset;
  }

  static FeatureRows of(HdfInput input) {
    for (String name : NAMES) {
      Dataset dataset = input.dataset(name).orElse(null);
      if (dataset != null) {
        FeatureRows rows = new FeatureRows(input, name, dataset);
        rows.requireShape();
        rows.requireType();
        rows.requireSmallChunks();
        return rows;
      }
    }
    throw new InvalidInputException(input.path() + ": has no dataset 'Particles' or 'reg' at its top; " + found(input));
  }

  private static String found(HdfInput input) {
    List<String> names = input.datasetNames();
    return names.isEmpty() ? "there is none at all" : "there is " + String.join(", ", names);
  }

  String name() {
    return name;
  }

  long count() {
    return dimensions()[0];
  }

  /** How many rows are best read at once: whole rows of chunks, since a chunk is decoded as a whole. */
  int step() {
    int rows = chunkRows();
    return rows >= PIECE ? rows : PIECE / rows * rows;
  }

  float[] read(long first, int rows) {
    return input.reading(name,
        () -> isPlain() ? readPlain((ContiguousDataset) dataset, first, rows) : readSlice(first, rows));
  }

  private float[] readPlain(ContiguousDataset plain, long first, int rows) {
    FloatingPoint type = (FloatingPoint) plain.getDataType();
    long rowBytes = (long) EventLayout.FEATURES * type.getSize();
    return PlainNumbers.read(
        plain.getHdfFile().getHdfBackingStorage(), plain.getDataAddress() + first * rowBytes,
        rows * EventLayout.FEATURES, type);
  }

  private float[] readSlice(long first, int rows) {
    long[] offset = new long[dimensions().length];
    int[] shape = Arrays.stream(dimensions()).mapToInt(Math::toIntExact).toArray();
    offset[0] = first;
    shape[0] = rows;
    return PlainNumbers.flat(dataset.getData(offset, shape), rows * EventLayout.FEATURES);
  }

  /** Not in chunks, and of a type that needs no help: the library reads such slices number by number. */
  private boolean isPlain() {
    return dataset instanceof ContiguousDataset && dataset.getDataType().getSize() != Short.BYTES;
  }

  private long[] dimensions() {
    return dataset.getDimensionsAsLong();
  }

  private int chunkRows() {
    return dataset instanceof ChunkedDataset chunked ? chunked.getChunkDimensions()[0] : 1;
  }

  private void requireShape() {
    long[] shape = dimensions();
    boolean flat = shape.length == 2 && shape[1] == EventLayout.FEATURES;
    boolean nested =
        shape.length == 3 && shape[1] == EventLayout.OBJECTS && shape[2] == EventLayout.NUMBERS_PER_OBJECT;
    if (!nested && !(flat && "reg".equals(name))) {
      throw refusal("has shape " + Arrays.toString(shape) + " where " + allowedShapes() + " is expected");
    }
    if (shape[0] == 0) {
      throw refusal("has no events");
    }
  }

  private String allowedShapes() {
    return "reg".equals(name) ? "[N, 76] or [N, 19, 4]" : "[N, 19, 4]";
  }

  private void requireType() {
    Class<?> type = input.reading(name, dataset::getJavaType);
    if (type != float.class && type != double.class) {
      throw refusal("holds " + type.getSimpleName() + " where float32 or float64 is expected");
    }
  }

  private void requireSmallChunks() {
    long bytes = (long) chunkRows() * EventLayout.FEATURES * dataset.getDataType().getSize();
    if (bytes > MOST_CHUNK_BYTES) {
      throw refusal(
          "has chunks of " + chunkRows() + " events, which need " + (bytes >> 20) + " MiB at a time where "
              + (MOST_CHUNK_BYTES >> 20) + " are allowed; h5repack -l CHUNK=4096x19x4 makes them smaller");
    }
  }

  private InvalidInputException refusal(String what) {
    return new InvalidInputException(input.path() + ", dataset '" + name + "': " + what);
  }
}
