package org.joulemark.engine.window;

import java.util.Optional;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.Support;

/** Work that comes in sizes: rows of a batch, chains side by side. */
public interface WorkSource {

  /** Whether it can be had in this size. */
  Support supports(int size);

  /**
   * Makes it ready to run.
   *
   * @param size one that is supported
   */
  OpenWork open(int size);

  /** The device that does the work, where a backend chose it among several. */
  default Optional<ComputeDevice> device() {
    return Optional.empty();
  }
}
