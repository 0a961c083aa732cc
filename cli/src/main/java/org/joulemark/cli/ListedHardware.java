package org.joulemark.cli;

import java.util.List;
import java.util.Map;
import org.joulemark.cli.chip.ModelledHardware;

/**
 * Hardware as {@code joulemark chip list} shows it.
 *
 * @param backend models it
 * @param hardware its name
 * @param description one line
 */
record ListedHardware(String backend, String hardware, String description) {

  /** Whatever can be named without a file. */
  static List<ListedHardware> all(List<ModelledHardware> modelled) {
    return modelled.stream()
        .flatMap(hardware -> hardware.shipped().stream().map(name -> of(hardware, name)))
        .toList();
  }

  private static ListedHardware of(ModelledHardware hardware, String name) {
    return new ListedHardware(
        hardware.backend(), name, hardware.sheet(Map.of(hardware.setting(), name)).description());
  }
}
