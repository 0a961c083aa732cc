package org.joulemark.workload.svdd.training;

import org.bytedeco.openblas.global.openblas;
import org.joulemark.api.InvalidInputException;
import org.joulemark.workload.svdd.cache.CacheFolder;

/** Makes OpenBLAS ready, once per process. */
final class OpenBlas {

  private static final String NATIVE_FOLDER = "org.bytedeco.javacpp.cachedir";
  private static boolean ready;

  private OpenBlas() {}

  /**
   * Loads the library, which has to lie unpacked somewhere: in the cache, unless its own property says otherwise. One thread
   * per product: the results then do not depend on how many cores there are, and networks are what goes in parallel.
   *
   * @throws InvalidInputException where it cannot be unpacked or loaded
   */
  static synchronized void require() {
    if (ready) {
      return;
    }
    if (System.getProperty(NATIVE_FOLDER) == null) {
      System.setProperty(NATIVE_FOLDER, CacheFolder.ofUser().folder("native").toString());
    }
    try {
      openblas.blas_set_num_threads(1);
    } catch (LinkageError failure) {
      throw new InvalidInputException(
          "OpenBLAS, which Deep SVDD needs, cannot be loaded on " + System.getProperty("os.name") + " "
              + System.getProperty("os.arch") + ": " + failure.getMessage(),
          failure);
    }
    ready = true;
  }
}
