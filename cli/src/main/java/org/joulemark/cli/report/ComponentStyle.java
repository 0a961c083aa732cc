package org.joulemark.cli.report;

import org.joulemark.api.Component;

/**
 * How a component is called and drawn.
 *
 * @param word the field's term
 * @param className names its colour in the style sheet, which defines it for light, dark and print
 */
record ComponentStyle(String word, String className) {

  static ComponentStyle of(Component component) {
    return switch (component) {
      case DAC -> new ComponentStyle("DAC", "dac");
      case CROSSBAR -> new ComponentStyle("crossbar", "crossbar");
      case ADC -> new ComponentStyle("ADC", "adc");
      case LDPU -> new ComponentStyle("LDPU", "ldpu");
      case DPU -> new ComponentStyle("DPU", "dpu");
      case ACTIVATION_TABLE -> new ComponentStyle("activation table", "activation-table");
      case LINK -> new ComponentStyle("link", "link");
      case LEAKAGE -> new ComponentStyle("leakage", "leakage");
      case PROGRAMMING -> new ComponentStyle("programming", "programming");
      case UNATTRIBUTED -> new ComponentStyle("unattributed", "unattributed");
    };
  }
}
