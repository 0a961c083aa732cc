package org.joulemark.api;

import java.util.List;

/**
 * What a model assumes of its hardware, and what follows from that.
 *
 * @param name of the hardware
 * @param description one line
 * @param assumed every constant, in the order of the hardware's own description
 * @param derived figures that follow from the constants
 * @param notes what a reader of all these should know; a sentence or two each, with the source
 */
public record HardwareSheet(
    String name, String description, List<Entry> assumed, List<Entry> derived, List<String> notes) {

  /**
   * One constant or figure.
   *
   * @param key with its unit, as in {@code dac.powerWatts}
   * @param value as the hardware's description has it, or as a user would write it
   * @param source where the constant comes from, or how the figure follows
   */
  public record Entry(String key, String value, String source) {}

  public HardwareSheet {
    assumed = List.copyOf(assumed);
    derived = List.copyOf(derived);
    notes = List.copyOf(notes);
  }
}
