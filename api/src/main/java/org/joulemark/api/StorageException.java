package org.joulemark.api;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file could not be written or read, though what was asked for was right: the disk is full, a share is gone, a
 * permission is missing. The message is one line that names the file and what is wrong with it.
 */
public final class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StorageException(String message, IOException cause) {
    super(message, cause);
  }

  /** {@code FILE cannot be written: No space left on device}. */
  public static StorageException writing(Path file, IOException cause) {
    return new StorageException(file + " cannot be written: " + reason(cause), cause);
  }

  /** {@code FILE cannot be read: permission denied}. */
  public static StorageException reading(Path file, IOException cause) {
    return new StorageException(file + " cannot be read: " + reason(cause), cause);
  }

  /** What is wrong, without the file's name: the JDK's messages are often nothing but that name. */
  public static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "there is no such file or folder";
      case FileAlreadyExistsException _ -> "something else has this name";
      case FileSystemException named when named.getReason() != null -> named.getReason();
      default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    };
  }

  /** The line to show. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
