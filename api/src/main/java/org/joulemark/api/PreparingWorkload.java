package org.joulemark.api;

/** A workload of which {@link #load} does at its first call what takes long, such as training default weights into a cache. */
public interface PreparingWorkload extends Workload {

  /**
   * Does that beforehand. Called once before a session's first cell, where the workload is {@link #available}; may find
   * everything done, and then tells of no step. After it, {@code load} with these settings gives the same problem as
   * without it, only sooner.
   *
   * @param progress told as the work goes on
   * @throws InvalidInputException where settings or files cannot be used
   * @throws StorageException where what was prepared cannot be kept
   * @throws InterruptedException where the calling thread was interrupted; what was finished until then may be kept
   */
  void prepare(Settings settings, Progress progress) throws InterruptedException;
}
