package org.joulemark.tck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

  @Test
  void isReadFromTheNameOfItsTest() {
    assertThat(Rule.ofMethod("required_B202_float64IsFloat64Throughout"))
        .contains(new Rule(RuleKind.REQUIRED, "B202", "float64 is float64 throughout"));
  }

  @Test
  void isShownWithNumberAndKind() {
    assertThat(Rule.ofMethod("modelled_B954_moreWorkIsNeverCheaper").orElseThrow().displayName())
        .isEqualTo("B954 modelled: more work is never cheaper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"isFast", "required_B1_short", "required_X101_otherKind", "B101_withoutKind"})
  void isNotReadFromOtherNames(String name) {
    assertThat(Rule.ofMethod(name)).isEmpty();
  }
}
