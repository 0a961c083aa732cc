package org.joulemark.workload.svdd;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.joulemark.workload.svdd.event.EventClass;
import org.joulemark.workload.svdd.event.EventLayout;
import org.joulemark.workload.svdd.event.EventSource;
import org.joulemark.workload.svdd.event.Events;

/**
 * A source without its first background events: those that a network was trained with must not judge it.
 *
 * @param source of all events
 * @param skipped background events at the beginning
 */
record SkippedBackground(EventSource source, int skipped) implements EventSource {

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public long count() {
    return source.count() - skipped;
  }

  @Override
  public Set<EventClass> classes() {
    return source.classes();
  }

  @Override
  public void read(ChunkReader reader) {
    int[] left = {skipped};
    source.read(chunk -> {
      Events rest = without(chunk, left);
      return rest.count() == 0 || reader.read(rest);
    });
  }

  private static Events without(Events chunk, int[] left) {
    int[] kept = IntStream.range(0, chunk.count())
        .filter(event -> chunk.classes()[event] != EventClass.BACKGROUND || left[0]-- <= 0)
        .toArray();
    left[0] = Math.max(0, left[0]);
    float[] features = new float[kept.length * EventLayout.FEATURES];
    EventClass[] classes = new EventClass[kept.length];
    Arrays.setAll(classes, index -> chunk.classes()[kept[index]]);
    for (int index = 0; index < kept.length; index++) {
      System.arraycopy(chunk.features(), kept[index] * EventLayout.FEATURES, features, index * EventLayout.FEATURES,
          EventLayout.FEATURES);
    }
    return new Events(features, classes);
  }
}
