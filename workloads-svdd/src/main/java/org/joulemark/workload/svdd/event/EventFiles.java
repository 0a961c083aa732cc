package org.joulemark.workload.svdd.event;

import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;

/**
 * Opens events in HDF5, by what is there: a file with {@code Particles} (N, 19, 4), as of the LHC dataset or of the toy, or
 * with {@code reg} (N, 76) or (N, 19, 4), as of EME; or a folder of the LHC dataset's files.
 */
public final class EventFiles {

  private EventFiles() {}

  /**
   * Opens a file or folder and looks at its shape; events are read later.
   *
   * @throws InvalidInputException where there is nothing that holds events
   */
  public static EventSource open(Path fileOrFolder) {
    if (!Files.exists(fileOrFolder)) {
      throw new InvalidInputException("cannot read " + fileOrFolder + ": it does not exist");
    }
    return Files.isDirectory(fileOrFolder) ? LhcFolder.open(fileOrFolder) : HdfEvents.open(fileOrFolder);
  }
}
