package org.joulemark.probe.ear;

import java.nio.file.Path;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.probe.source.RawCounter;
import org.jspecify.annotations.Nullable;

/**
 * The node's energy counter, in millijoules, from EAR's daemon. The library names its pipes by the process's id, so that a
 * process can hold one connection only: all counters share it, and the last one to be closed closes it.
 */
final class NodeCounter implements RawCounter, AutoCloseable {

  private static final Object LOCK = new Object();
  private static @Nullable EarLibrary shared;
  private static @Nullable Path sharedFile;
  private static int users;

  private final EarLibrary library;

  private NodeCounter(EarLibrary library) {
    this.library = library;
  }

  /**
   * A counter.
   *
   * @param file the shared library made of EAR's libear_api.a
   * @throws InvalidInputException where the file cannot be used
   * @throws EnergySourceException where no daemon answers
   */
  static NodeCounter open(Path file) {
    synchronized (LOCK) {
      EarLibrary library = shared;
      if (library == null) {
        library = connected(file);
        shared = library;
        sharedFile = file;
      } else if (!file.equals(sharedFile)) {
        throw new InvalidInputException("EAR's library is loaded already from " + sharedFile + ", and a process can"
            + " connect to EAR's daemon once; name the same file in each setting library, not " + file);
      }
      users++;
      return new NodeCounter(library);
    }
  }

  private static EarLibrary connected(Path file) {
    var library = new EarLibrary(file);
    if (!library.connect()) {
      library.close();
      throw new EnergySourceException("EAR's daemon does not take connections on this machine (ear_connect fails); it"
          + " runs on compute nodes, and EAR_TMP must name its folder: module load ear");
    }
    return library;
  }

  @Override
  public long read() {
    synchronized (LOCK) {
      return library.millijoules();
    }
  }

  /** To be called once. */
  @Override
  public void close() {
    synchronized (LOCK) {
      users--;
      if (users == 0) {
        library.disconnect();
        library.close();
        shared = null;
        sharedFile = null;
      }
    }
  }
}
