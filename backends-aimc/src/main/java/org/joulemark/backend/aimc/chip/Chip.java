package org.joulemark.backend.aimc.chip;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.joulemark.api.HardwareSheet;

/**
 * A chip: tiles in a pipeline and one digital processing unit behind them.
 *
 * @param name as its file has it
 * @param description one line
 * @param stages what a result passes through, in order
 * @param statedTotals what the source prints as total power, where that differs from the sum of its blocks
 * @param notes what a reader of the chip's figures should know, each with its source
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
    List<String> notes,
    Map<String, HardwareSheet.Entry> entries) {

  public Chip {
    stages = List.copyOf(stages);
    statedTotals = List.copyOf(statedTotals);
    notes = List.copyOf(notes);
  }

  /** The same chip with converters of so many bits; its sheet says that they were asked for. */
  public Chip withBits(OptionalInt dacBits, OptionalInt adcBits) {
    var changed = new LinkedHashMap<>(entries);
    Dac changedDac = new Dac(resolution("dac.bits", dacBits, dac.resolution(), changed), dac.fullScale(), dac.energy());
    Adc changedAdc = new Adc(resolution("adc.bits", adcBits, adc.resolution(), changed), adc.fullScale(), adc.energy());
    return new Chip(
        name, description, tiles, changedDac, crossbar, changedAdc, ldpu, dpu, activationTable, link, leakage,
        programming, stages, statedTotals, notes, Collections.unmodifiableMap(changed));
  }

  private static Resolution resolution(
      String path, OptionalInt bits, Resolution ownResolution, Map<String, HardwareSheet.Entry> changed) {
    if (bits.isEmpty()) {
      return ownResolution;
    }
    changed.put(path, new HardwareSheet.Entry(path, Integer.toString(bits.getAsInt()), "asked for by a setting"));
    return new Resolution.Bits(bits.getAsInt());
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
