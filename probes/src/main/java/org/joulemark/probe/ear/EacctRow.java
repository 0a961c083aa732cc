package org.joulemark.probe.ear;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import org.joulemark.api.EnergySourceException;

/**
 * What EAR accounts to a step on one node.
 *
 * @param node its name
 * @param watts mean power
 * @param seconds how long
 * @param energy their product, in the unit
 * @param unit of the energy
 */
record EacctRow(String node, BigDecimal watts, BigDecimal seconds, BigDecimal energy, EnergyUnit unit) {

  static EacctRow of(Matcher row, EnergyUnit unit) {
    try {
      var read = new EacctRow(row.group("node"), new BigDecimal(row.group("watts")),
          new BigDecimal(row.group("seconds")), new BigDecimal(row.group("energy")), unit);
      read.requireConsistent();
      return read;
    } catch (NumberFormatException notANumber) {
      throw new EnergySourceException("eacct printed '" + row.group().strip() + "', in which a figure is no number",
          notANumber);
    }
  }

  /** Every release multiplies power and time to get energy, so that a heading with the wrong unit shows. */
  private void requireConsistent() {
    double least = Math.max(0, watts.doubleValue() - lastDigit(watts))
        * Math.max(0, seconds.doubleValue() - lastDigit(seconds));
    double most = (watts.doubleValue() + lastDigit(watts)) * (seconds.doubleValue() + lastDigit(seconds));
    double joules = energy.doubleValue() * unit.joules();
    double slack = lastDigit(energy) * unit.joules();
    if (joules < least - slack || joules > most + slack) {
      throw new EnergySourceException("eacct contradicts itself on node " + node + ": " + watts + " W for " + seconds
          + " s, yet " + energy + " " + unit.heading() + "; its unit is not what the heading says, or the columns have"
          + " moved; compare with 'eacct -v' and report it");
    }
  }

  private static double lastDigit(BigDecimal printed) {
    return printed.ulp().doubleValue();
  }
}
