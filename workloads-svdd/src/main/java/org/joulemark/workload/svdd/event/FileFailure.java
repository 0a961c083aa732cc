package org.joulemark.workload.svdd.event;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, for people. */
final class FileFailure {

  private FileFailure() {}

  static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "it does not exist";
      case AccessDeniedException _ -> "permission denied";
      default -> failure.toString();
    };
  }
}
