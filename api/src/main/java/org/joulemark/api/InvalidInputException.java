package org.joulemark.api;

import java.util.Objects;

/**
 * The user gave something that cannot be used: a file, a value, a shape. The message is one line for the person who
 * made the mistake: what is wrong, where (file, line, key), what is allowed, and the remedy. It is shown as it is,
 * without a stack trace.
 */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidInputException(String message) {
    super(message);
  }

  public InvalidInputException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The line to show. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
