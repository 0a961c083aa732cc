package org.joulemark.workload.svdd.event;

import java.util.ArrayList;
import java.util.List;

/** Reads a source into memory. */
public final class AllEvents {

  private AllEvents() {}

  public static Events of(EventSource source) {
    List<Events> chunks = new ArrayList<>();
    source.read(chunks::add);
    int count = chunks.stream().mapToInt(Events::count).sum();
    float[] features = new float[count * EventLayout.FEATURES];
    EventClass[] classes = new EventClass[count];
    int events = 0;
    for (Events chunk : chunks) {
      System.arraycopy(chunk.features(), 0, features, events * EventLayout.FEATURES, chunk.features().length);
      System.arraycopy(chunk.classes(), 0, classes, events, chunk.count());
      events += chunk.count();
    }
    return new Events(features, classes);
  }
}
