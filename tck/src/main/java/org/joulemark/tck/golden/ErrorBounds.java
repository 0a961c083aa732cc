package org.joulemark.tck.golden;

/**
 * How far rounding can carry an output from its reference: to first order, in the worst case, over every rounding
 * on the way.
 *
 * @param accumulated in units of the unit roundoff: inputs, weights, sums in any order and elementary functions, all
 *     in one floating-point format
 * @param stored in units of the unit roundoff: inputs, weights, products and layer outputs rounded once each, sums exact
 * @param quantised in the output's own unit: weights and layer inputs rounded to 8 bits, symmetric, one step size per
 *     tensor, sums exact
 */
public record ErrorBounds(double accumulated, double stored, double quantised) {

  public ErrorBounds {
    requireBound("accumulated", accumulated);
    requireBound("stored", stored);
    requireBound("quantised", quantised);
  }

  private static void requireBound(String name, double bound) {
    if (!(bound >= 0) || Double.isInfinite(bound)) {
      throw new IllegalArgumentException("the bound '" + name + "' cannot be " + bound);
    }
  }
}
