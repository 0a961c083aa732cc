package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;

import org.joulemark.backend.cpu.kernel.Stage;

/** Multiplies all factors of each row, in blocks no longer than its running products bear. */
final class FactorBlocks implements Stage {

  private final FactorProducts factors;
  private final ProductLogarithm logarithm;
  private final int units;
  private final int blockUnits;

  FactorBlocks(ExpTables tables, FactorProducts factors, ProductLogarithm logarithm) {
    this.factors = factors;
    this.logarithm = logarithm;
    units = tables.units;
    blockUnits = tables.scaling.blockVectors() * COUNT;
  }

  @Override
  public void run(int firstRow, int rows) {
    logarithm.begin(rows);
    for (int unit = 0; unit < units; unit += blockUnits) {
      factors.multiply(rows, unit, Math.min(unit + blockUnits, units));
      logarithm.endBlock(rows);
    }
  }
}
