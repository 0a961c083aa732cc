package org.joulemark.api;

/**
 * What a publication says that an item of a workload costs on some hardware: shown beside the figures of a session, never
 * among them.
 *
 * @param label the hardware and the origin, in a few words; says so where the figure was modelled
 * @param joulesPerItem J, positive
 * @param itemsPerSecond 1/s, positive
 * @param source where it is published and how the two figures follow
 */
public record PublishedCost(String label, double joulesPerItem, double itemsPerSecond, String source) {

  public PublishedCost {
    requirePositive("joules per item", joulesPerItem);
    requirePositive("items per second", itemsPerSecond);
    if (label.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException(
          "a published cost needs a label and a source: '" + label + "', '" + source + "'");
    }
  }

  private static void requirePositive(String name, double figure) {
    if (!(figure > 0 && Double.isFinite(figure))) {
      throw new IllegalArgumentException("published " + name + ": " + figure + " is not positive and finite");
    }
  }
}
