package org.joulemark.workload.svdd.event;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joulemark.api.InvalidInputException;

/**
 * Events in one HDF5 file. Reading holds {@value FeatureRows#PIECE} events at a time, about 2.5 MB; where the file is
 * stored in larger chunks, as compressed ones are, one row of chunks instead, twice, and no more than 256 MiB each.
 */
final class HdfEvents implements EventSource {

  private final Path path;
  private final long count;

  private HdfEvents(Path path, long count) {
    this.path = path;
    this.count = count;
  }

  static HdfEvents open(Path path) {
    try (HdfInput input = HdfInput.open(path)) {
      long count = FeatureRows.of(input).count();
      ClassRows.of(input, count);
      return new HdfEvents(path, count);
    }
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void read(ChunkReader reader) {
    try (HdfInput input = HdfInput.open(path)) {
      FeatureRows features = FeatureRows.of(input);
      ClassRows classes = ClassRows.of(input, features.count());
      boolean wanted = true;
      for (long first = 0; wanted && first < features.count(); first += features.step()) {
        int rows = (int) Math.min(features.step(), features.count() - first);
        wanted = handOver(first, features.read(first, rows), classes, features.name(), reader);
      }
    }
  }

  private boolean handOver(long first, float[] features, ClassRows classes, String dataset, ChunkReader reader) {
    int rows = features.length / EventLayout.FEATURES;
    boolean wanted = true;
    for (int from = 0; wanted && from < rows; from += FeatureRows.PIECE) {
      int to = Math.min(from + FeatureRows.PIECE, rows);
      float[] piece = Arrays.copyOfRange(features, from * EventLayout.FEATURES, to * EventLayout.FEATURES);
      requireFinite(piece, first + from, dataset);
      wanted = reader.read(new Events(piece, classes.read(first + from, to - from)));
    }
    return wanted;
  }

  private void requireFinite(float[] features, long first, String dataset) {
    for (int index = 0; index < features.length; index++) {
      if (!Float.isFinite(features[index])) {
        throw new InvalidInputException(
            path + ", dataset '" + dataset + "': event " + (first + index / EventLayout.FEATURES) + ", column "
                + index % EventLayout.FEATURES + " (both from 0) is " + features[index]
                + "; every number must be finite, so leave that event out");
      }
    }
  }

  /** Reads the codes alone. */
  @Override
  public Set<EventClass> classes() {
    Set<EventClass> found = EnumSet.noneOf(EventClass.class);
    try (HdfInput input = HdfInput.open(path)) {
      ClassRows classes = ClassRows.of(input, count);
      if (classes instanceof ClassRows.OneClass one) {
        return Set.of(one.eventClass());
      }
      for (long first = 0; first < count; first += FeatureRows.PIECE) {
        found.addAll(List.of(classes.read(first, (int) Math.min(FeatureRows.PIECE, count - first))));
      }
    }
    return found;
  }
}
