package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.FIRST;
import static org.joulemark.backend.cpu.kernel.SpinGroups.PATTERNS;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.joulemark.backend.cpu.kernel.RowKernel;

/**
 * Evaluates log amplitudes of +-1 inputs from {@link ExpTables}, a chunk of rows at a time: spins to patterns, patterns
 * to products of table entries, products to logarithms. Each step is a loop of its own over the whole chunk, small enough
 * for the compiler to keep in vector registers.
 *
 * <p>A row with an input that is not +-1, NaN among them, gets NaN: it has no table entry, and a plausible number would
 * be a lie.
 */
public final class ExpTableKernel implements RowKernel {

  /** Fits the first-level cache beside the table rows in use. A multiple of four and of any lane count. */
  private static final int CHUNK_ROWS = Math.max(128, COUNT);

  private final MemorySegment output;
  private final ExpTables tables;
  private final SpinPacker packer;
  private final FactorProducts factors;
  private final ProductLogarithm logarithm;
  private final double[] results = Lanes.allocate(CHUNK_ROWS);

  public ExpTableKernel(ExpTables tables, int inputs, MemorySegment input, MemorySegment output) {
    this.output = output;
    this.tables = tables;
    packer = new SpinPacker(input, inputs, CHUNK_ROWS);
    logarithm = new ProductLogarithm(tables.scaling, tables.units / COUNT, CHUNK_ROWS);
    factors = tables.groups == 2
        ? new TwoGroupProducts(tables, packer.patterns, CHUNK_ROWS, logarithm)
        : new ManyGroupProducts(tables, packer.patterns, CHUNK_ROWS, logarithm);
  }

  @Override
  public void evaluate(int firstRow, int rows) {
    int end = firstRow + rows;
    for (int first = firstRow; first < end; first += CHUNK_ROWS) {
      evaluateChunk(first, Math.min(CHUNK_ROWS, end - first));
    }
  }

  private void evaluateChunk(int firstRow, int rows) {
    boolean allSpins = packer.pack(firstRow, rows);
    addLinearTerms(rows);
    multiplyFactors(rows);
    logarithm.logarithms(rows, results);
    MemorySegment.copy(results, FIRST, output, ValueLayout.JAVA_DOUBLE, (long) firstRow * Double.BYTES, rows);
    if (!allSpins) {
      refuseOtherThanSpins(firstRow, rows);
    }
  }

  private void addLinearTerms(int rows) {
    int[] patterns = packer.patterns;
    double[] linear = tables.linear;
    for (int row = 0; row < rows; row++) {
      results[FIRST + row] = linear[patterns[row]] + linear[PATTERNS + patterns[CHUNK_ROWS + row]];
    }
    for (int group = 2; group < tables.groups; group++) {
      for (int row = 0; row < rows; row++) {
        results[FIRST + row] += linear[group * PATTERNS + patterns[group * CHUNK_ROWS + row]];
      }
    }
  }

  private void multiplyFactors(int rows) {
    int blockUnits = tables.scaling.blockVectors() * COUNT;
    logarithm.begin(rows);
    for (int unit = 0; unit < tables.units; unit += blockUnits) {
      factors.multiply(rows, unit, Math.min(unit + blockUnits, tables.units));
      logarithm.endBlock(rows);
    }
  }

  private void refuseOtherThanSpins(int firstRow, int rows) {
    for (int row = firstRow; row < firstRow + rows; row++) {
      if (!packer.isSpinRow(row)) {
        output.setAtIndex(ValueLayout.JAVA_DOUBLE, row, Double.NaN);
      }
    }
  }
}
