package org.joulemark.backend.aimc.chip;

import java.util.Set;

/**
 * The digital processing unit of the chip: look-up tables and an adder tree.
 *
 * @param functions that its tables hold
 * @param tables of these functions
 * @param adder width of a sum, sign included
 */
public record Dpu(Set<DpuFunction> functions, TableFormat tables, Resolution adder, BlockEnergy energy) {

  public Dpu {
    functions = Set.copyOf(functions);
  }
}
