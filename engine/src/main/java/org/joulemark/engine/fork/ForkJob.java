package org.joulemark.engine.fork;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a fork is asked to do: a record that carries its own work. The record, its events and its answer cross as JSON, so
 * that a new kind of job is one new file and its caller.
 *
 * @param <E> what it tells on the way; {@link Void} where it tells nothing
 * @param <A> what it answers in the end; {@link Done} where there is nothing to say but that
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "job")
public interface ForkJob<E, A> {

  /**
   * Does the work, in the fork.
   *
   * @throws org.joulemark.api.InvalidInputException where the user gave something that cannot be used
   * @throws org.joulemark.api.EnergySourceException where a source cannot be had
   * @throws org.joulemark.api.StorageException where a disk failed
   * @throws InterruptedException where the parent wants an early end
   */
  A perform(ForkContext<E> context) throws InterruptedException;

  Class<E> eventType();

  Class<A> answerType();

  /** Whether it gets the time to clear away what it has only half written, or to end its sessions with devices. */
  default boolean tidiesUp() {
    return false;
  }

  /** The work came to its end. */
  record Done() {}
}
