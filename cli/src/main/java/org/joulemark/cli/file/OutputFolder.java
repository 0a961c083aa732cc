package org.joulemark.cli.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;

/** A folder that results will go to. */
public final class OutputFolder {

  private OutputFolder() {}

  /**
   * Creates the folder and makes sure that a file can be written there.
   *
   * @throws InvalidInputException where it cannot
   */
  public static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      Path trial = Files.createTempFile(folder, ".", ".trial");
      Files.delete(trial);
    } catch (FileAlreadyExistsException noFolder) {
      throw refused(folder, noFolder.getFile() + " is no folder", noFolder);
    } catch (IOException broken) {
      throw refused(folder, IoReason.of(broken), broken);
    }
  }

  /**
   * Makes sure that the folder is, or could be made, writable, and makes nothing.
   *
   * @throws InvalidInputException where it could not
   */
  public static void requireCreatable(Path folder) {
    Path nearest = folder.toAbsolutePath();
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
      throw new InvalidInputException(
          "cannot write to folder " + folder + ": " + nearest
              + (Files.isDirectory(nearest) ? " is read-only" : " is no folder") + "; choose another with --out DIR");
    }
  }

  private static InvalidInputException refused(Path folder, String reason, IOException cause) {
    return new InvalidInputException(
        "cannot write to folder " + folder + ": " + reason + "; choose another with --out DIR", cause);
  }
}
