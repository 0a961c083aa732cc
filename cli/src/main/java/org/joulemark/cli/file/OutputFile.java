package org.joulemark.cli.file;

import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.api.InvalidInputException;

/** A file that will be written once the work is done. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Makes sure, before the work begins, that its result can be written.
   *
   * @throws InvalidInputException where it cannot
   */
  public static void requireWritable(Path file) {
    Path folder = folderOf(file);
    if (Files.isDirectory(file)) {
      throw refused(file, "it is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw refused(file, "there is no folder " + folder);
    }
    if (!Files.isWritable(folder)) {
      throw refused(file, "permission denied in folder " + folder);
    }
  }

  /**
   * Makes sure that a file or folder can lie here, where only later work knows which of them it will be.
   *
   * @throws InvalidInputException where it certainly cannot
   */
  public static void requireFolderFor(Path fileOrFolder) {
    if (!Files.isDirectory(fileOrFolder)) {
      requireWritable(fileOrFolder);
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw refused(file, "it is a folder");
    }
    return folder;
  }

  private static InvalidInputException refused(Path file, String reason) {
    return new InvalidInputException("cannot write " + file + ": " + reason + "; choose another file");
  }
}
