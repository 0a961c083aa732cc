package org.joulemark.api;

import java.util.Objects;

/**
 * A source of energy figures cannot be had on this machine, or has stopped answering. Nobody's mistake: the machine lacks
 * it, or lost it. The message is one line: what is missing, and what grants it or brings it back.
 */
public final class EnergySourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EnergySourceException(String message) {
    super(message);
  }

  public EnergySourceException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The line to show. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
