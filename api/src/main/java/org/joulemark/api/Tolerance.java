package org.joulemark.api;

/**
 * How far an output may lie from its reference: {@code |output - reference| <= absolute + relative * |reference|}.
 *
 * @param absolute in the output's unit
 * @param relative dimensionless
 */
public record Tolerance(double absolute, double relative) {

  /** The deviation allowed from this reference. */
  public double allowedDeviation(double reference) {
    return absolute + relative * Math.abs(reference);
  }

  /** False for NaN and for infinities, wherever they stand. */
  public boolean accepts(double output, double reference) {
    return Math.abs(output - reference) <= allowedDeviation(reference);
  }
}
