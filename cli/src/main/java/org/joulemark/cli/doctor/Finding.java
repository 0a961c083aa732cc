package org.joulemark.cli.doctor;

import org.jspecify.annotations.Nullable;

/**
 * One thing looked at.
 *
 * @param subject what was looked at
 * @param verdict whether it is as it should be
 * @param detail what was found
 * @param cure what to do about it; null where nothing needs doing
 */
public record Finding(String subject, Verdict verdict, String detail, @Nullable String cure) {

  /** Whether something is as it should be. */
  public enum Verdict {
    GOOD,
    /** Neither good nor bad by itself, but good to know. */
    NOTE,
    /** Figures will be worse, or something optional is missing. */
    WARNING,
    /** No session can run. */
    FAULT
  }

  static Finding good(String subject, String detail) {
    return new Finding(subject, Verdict.GOOD, detail, null);
  }

  static Finding note(String subject, String detail) {
    return new Finding(subject, Verdict.NOTE, detail, null);
  }

  static Finding note(String subject, String detail, String cure) {
    return new Finding(subject, Verdict.NOTE, detail, cure);
  }

  static Finding warning(String subject, String detail, String cure) {
    return new Finding(subject, Verdict.WARNING, detail, cure);
  }

  static Finding fault(String subject, String detail, String cure) {
    return new Finding(subject, Verdict.FAULT, detail, cure);
  }
}
