package org.joulemark.backend.aimc.chip;

import java.math.BigDecimal;

/** What a block spends on one inference; decimal, so that a source's sums come out as it prints them. */
public sealed interface BlockEnergy {

  /** Joules for one inference on a chip that gives a result every so many seconds. */
  BigDecimal joules(BigDecimal intervalSeconds);

  /** Drawn all the time at full load. */
  record Power(BigDecimal watts) implements BlockEnergy {
    @Override
    public BigDecimal joules(BigDecimal intervalSeconds) {
      return watts.multiply(intervalSeconds);
    }
  }

  /** Spent once for each inference. */
  record PerInference(BigDecimal perInferenceJoules) implements BlockEnergy {
    @Override
    public BigDecimal joules(BigDecimal intervalSeconds) {
      return perInferenceJoules;
    }
  }
}
