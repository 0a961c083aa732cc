package org.joulemark.api;

/**
 * A part of modelled hardware that a cost is itemised by, described by whoever models it.
 *
 * @param id kebab-case, unique within the model: {@code dac}; the same for every chip of a model
 * @param name for figures and tables: {@code DAC}
 * @param unit what its count counts, in the plural: {@code converters}
 */
public record Component(String id, String name, String unit) {

  /** What a source's total holds beyond its parts, such as rounding; the only one whose joules may be negative. */
  public static final Component UNATTRIBUTED = new Component("unattributed", "unattributed", "items");

  public Component {
    if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("component id '" + id + "' is not in kebab-case");
    }
    if (name.isBlank() || unit.isBlank()) {
      throw new IllegalArgumentException("component " + id + " needs a name and a unit");
    }
  }
}
