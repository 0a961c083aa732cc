package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedCostTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, -1e-9, Double.NaN, Double.POSITIVE_INFINITY})
  void figuresThatCannotBeDrawnAreRefused(double figure) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PublishedCost("chip", figure, 1, "journal"))
        .withMessage("published joules per item: " + figure + " is not positive and finite");
    assertThatIllegalArgumentException().isThrownBy(() -> new PublishedCost("chip", 1, figure, "journal"))
        .withMessage("published items per second: " + figure + " is not positive and finite");
  }

  @Test
  void aClaimWithoutASourceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PublishedCost("chip", 1, 1, " "))
        .withMessage("a published cost needs a label and a source: 'chip', ' '");
  }
}
