package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.COUNT;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.backend.cpu.kernel.RowKernel;
import org.joulemark.backend.cpu.kernel.Stage;
import org.joulemark.backend.cpu.kernel.StagedKernel;

/**
 * The kernel that evaluates log amplitudes of +-1 inputs from {@link ExpTables}: spins to patterns, patterns to products
 * of table entries, products to logarithms.
 */
public final class ExpTableKernel {

  /** Fits the first-level cache beside the table rows in use. A multiple of four and of any lane count. */
  private static final int CHUNK_ROWS = Math.max(256, COUNT);

  private ExpTableKernel() {}

  /** A kernel with scratch memory of its own. */
  public static RowKernel create(ExpTables tables, int inputs, MemorySegment input, MemorySegment output) {
    double[] results = Lanes.allocate(CHUNK_ROWS);
    var packer = new SpinPacker(input, inputs, CHUNK_ROWS);
    var logarithm = new ProductLogarithm(tables.scaling, tables.units / COUNT, CHUNK_ROWS);
    FactorProducts factors = tables.groups == 2
        ? new TwoGroupProducts(tables, packer.words, logarithm)
        : new ManyGroupProducts(tables, packer.words, CHUNK_ROWS, logarithm);
    List<Stage> stages = new ArrayList<>();
    stages.add(packer);
    stages.add(new LinearTerms(tables, packer.words, CHUNK_ROWS, results));
    stages.add(new FactorBlocks(tables, factors, logarithm));
    stages.addAll(logarithm.stages(results));
    stages.add(new SpinCheck(packer, results));
    stages.add(new OutputWriter(results, output));
    return new StagedKernel(stages, CHUNK_ROWS);
  }
}
