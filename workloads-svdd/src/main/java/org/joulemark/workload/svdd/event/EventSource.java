package org.joulemark.workload.svdd.event;

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
}
