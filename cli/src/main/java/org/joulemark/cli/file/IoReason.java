package org.joulemark.cli.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Java's file exceptions carry the file alone as message; the class says what is wrong with it. */
public final class IoReason {

  private IoReason() {}

  /** {@code permission denied}, {@code No space left on device}. */
  public static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case FileNotFoundException missing -> String.valueOf(missing.getMessage());
      case FileSystemException broken when broken.getReason() != null -> broken.getReason();
      default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    };
  }
}
