package org.joulemark.backend.aimc.chip;

import java.util.List;
import java.util.Map;
import org.joulemark.api.HardwareSheet;

/**
 * A chip: tiles in a pipeline and one digital processing unit behind them.
 *
 * @param name as its file has it
 * @param description one line
 * @param stages what a result passes through, in order
 * @param statedTotals what the source prints as total power, where that differs from the sum of its blocks
 * @param entries every value with its source, by its path in the file, in the file's order
 */
public record Chip(
    String name,
    String description,
    Tiles tiles,
    Dac dac,
    Crossbar crossbar,
    Adc adc,
    Ldpu ldpu,
    Dpu dpu,
    ActivationTable activationTable,
    Link link,
    Leakage leakage,
    Programming programming,
    List<Stage> stages,
    List<StatedTotal> statedTotals,
    Map<String, HardwareSheet.Entry> entries) {

  public Chip {
    stages = List.copyOf(stages);
    statedTotals = List.copyOf(statedTotals);
  }

  /** Where a value comes from. */
  public String source(String path) {
    HardwareSheet.Entry entry = entries.get(path);
    if (entry == null) {
      throw new IllegalArgumentException("chip " + name + " has no value " + path);
    }
    return entry.source();
  }
}
