package org.joulemark.backend.aimc.device;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/** Holds draws against the standard normal distribution. */
public final class KolmogorovSmirnov {

  private KolmogorovSmirnov() {}

  /** How often normal draws deviate as much as these. */
  public static double againstNormal(double[] draws) {
    var normal = NormalDistribution.of(0, 1);
    return KolmogorovSmirnovTest.withDefaults().test(Arrays.copyOf(draws, draws.length), normal::cumulativeProbability)
        .getPValue();
  }
}
