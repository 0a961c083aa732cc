package org.joulemark.api;

/** An answer to "can you do this?" that never loses its reason. */
public sealed interface Support {

  /** It can be done. */
  record Yes() implements Support {}

  /**
   * It cannot be done.
   *
   * @param reason one sentence a user can act on: what is missing and how to get it
   */
  record No(String reason) implements Support {
    public No {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }

  static Support yes() {
    return new Yes();
  }

  static Support no(String reason) {
    return new No(reason);
  }
}
