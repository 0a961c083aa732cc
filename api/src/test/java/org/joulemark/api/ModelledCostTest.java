package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelledCostTest {

  private static final Component CROSSBAR = new Component("crossbar", "crossbar", "devices");
  private static final Component ADC = new Component("adc", "ADC", "converters");

  private static CostItem item(Component component, double joules) {
    return new CostItem(component, 1, joules, 1e-8, "a test");
  }

  @Test
  void itemsSumToTheTotal() {
    var cost =
        new ModelledCost("chip", 1e-7, 5e-8,
            List.of(item(CROSSBAR, 3e-8), item(Component.UNATTRIBUTED, -1e-8)), List.of());

    assertThat(cost.joules()).isCloseTo(2e-8, within(1e-20));
  }

  @Test
  void onlyWhatIsUnattributedMayBeNegative() {
    assertThatThrownBy(() -> item(ADC, -1e-9)).hasMessageContaining("ADC cannot cost");
  }

  @Test
  void anIntervalLongerThanTheLatencyIsRefused() {
    assertThatThrownBy(() -> new ModelledCost("chip", 1e-8, 5e-8, List.of(item(ADC, 1)), List.of()))
        .hasMessageContaining("interval <= latency");
  }

  @Test
  void aCostWithoutItemsIsRefused() {
    assertThatThrownBy(() -> new ModelledCost("chip", 1e-7, 5e-8, List.of(), List.of()))
        .hasMessageContaining("at least one item");
  }

  @Test
  void aComponentHasAnIdThatFilesCanHoldAndAUnitThatItsCountIsIn() {
    assertThatThrownBy(() -> new Component("Ring Bank", "ring bank", "rings")).hasMessageContaining("kebab-case");
    assertThatThrownBy(() -> new Component("ring-bank", "ring bank", "")).hasMessageContaining("a name and a unit");
  }
}
