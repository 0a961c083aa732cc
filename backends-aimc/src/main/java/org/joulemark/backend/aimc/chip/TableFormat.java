package org.joulemark.backend.aimc.chip;

/**
 * A look-up table.
 *
 * @param entries evenly spaced over its range; {@link Unlimited} computes the function itself
 * @param numbers width of each entry, without sign
 */
public record TableFormat(Entries entries, Resolution numbers) {

  /** How many entries. */
  public sealed interface Entries {}

  public record Count(int entries) implements Entries {}

  public record Unlimited() implements Entries {}
}
