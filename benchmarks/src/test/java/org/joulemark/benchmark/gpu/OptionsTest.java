package org.joulemark.benchmark.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static final Map<String, String> DEFAULTS = Map.of("rows", "auto", "precisions", "float32,float64");

  private static Options of(String... arguments) {
    return Options.of(List.of(arguments), DEFAULTS);
  }

  @Test
  void haveTheirDefaultsUntilTheyAreGiven() {
    assertThat(of().precisions("precisions")).containsExactly(Precision.FLOAT32, Precision.FLOAT64);
    assertThat(of("--precisions=float64").precisions("precisions")).containsExactly(Precision.FLOAT64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--row=7", "rows=7", "--rows", "7"})
  void thatAreUnknownAreRefusedWithThoseThatAreAllowed(String argument) {
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> of(argument))
        .withMessageContainingAll("'" + argument + "' is no option", "--rows=auto");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "1.5", "many", ""})
  void thatAreNoCountAreRefusedByName(String value) {
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> of("--rows=" + value).positive("rows"))
        .withMessage("option --rows=" + value + "; allowed: whole numbers from 1 on");
  }

  @Test
  void thatNameSomethingElseAreRefusedWithWhatIsAllowed() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> of("--precisions=float32,int8").precisions("precisions"))
        .withMessageContaining("allowed: float32, float64");
  }
}
