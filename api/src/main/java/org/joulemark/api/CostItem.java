package org.joulemark.api;

/**
 * One line of a modelled cost.
 *
 * @param component what spends it
 * @param count how many of it take part, in the component's unit
 * @param joules of all of them for one inference; negative only for {@link Component#UNATTRIBUTED}
 * @param busySeconds how long they are busy for one inference
 * @param source where the constants come from
 */
public record CostItem(Component component, long count, double joules, double busySeconds, String source) {

  public CostItem {
    if (!Double.isFinite(joules) || (joules < 0 && !component.equals(Component.UNATTRIBUTED))) {
      throw new IllegalArgumentException(component.name() + " cannot cost " + joules + " J");
    }
  }
}
