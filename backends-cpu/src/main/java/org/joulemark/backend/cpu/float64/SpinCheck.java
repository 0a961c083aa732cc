package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.FIRST;

import org.joulemark.backend.cpu.kernel.Stage;

/**
 * Gives NaN to every row with an input that is not +-1, NaN among them: it has no table entry, and a plausible number
 * would be a lie.
 *
 * @param results one per row, from {@link Lanes#FIRST} on
 */
record SpinCheck(SpinPacker packer, double[] results) implements Stage {

  @Override
  public void run(int firstRow, int rows) {
    if (!packer.foundOnlySpins()) {
      refuseOtherThanSpins(firstRow, rows);
    }
  }

  private void refuseOtherThanSpins(int firstRow, int rows) {
    for (int row = 0; row < rows; row++) {
      if (!packer.isSpinRow(firstRow + row)) {
        results[FIRST + row] = Double.NaN;
      }
    }
  }
}
