package org.joulemark.workload.svdd.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where events come from; read front to back, chunk by chunk, as often as wanted, always the same. */
public interface EventSource {

  /** Takes one chunk after another. */
  @FunctionalInterface
  interface ChunkReader {

    /**
     * Takes a chunk.
     *
     * @return whether to go on; where not, the rest is not read
     */
    boolean read(Events chunk);
  }

  /** Names the source in messages. */
  String name();

  /** All events. */
  long count();

  /**
   * Hands over all events in order, in chunks small enough that memory stays bounded whatever the source's size.
   *
   * @throws org.joulemark.api.InvalidInputException where the source cannot be read or holds what it must not; the message
   *     names file and dataset
   */
  void read(ChunkReader reader);

  /** The classes that may occur; whoever knows them without reading everything says so. */
  default Set<EventClass> classes() {
    Set<EventClass> found = EnumSet.noneOf(EventClass.class);
    read(chunk -> found.addAll(List.of(chunk.classes())) || found.size() < EventClass.values().length);
    return found;
  }

  /** The sources that this one puts one after the other, each of which can be passed over; itself where it has none. */
  default List<EventSource> parts() {
    return List.of(this);
  }
}
