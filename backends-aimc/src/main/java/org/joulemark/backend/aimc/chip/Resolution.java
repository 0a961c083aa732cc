package org.joulemark.backend.aimc.chip;

/** How finely a converter or a number format resolves. */
public sealed interface Resolution {

  record Bits(int bits) implements Resolution {}

  /** Exact: for a chip that shows what the others lose. */
  record Unlimited() implements Resolution {}
}
