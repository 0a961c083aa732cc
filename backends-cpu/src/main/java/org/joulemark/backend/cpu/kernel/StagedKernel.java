package org.joulemark.backend.cpu.kernel;

import java.util.List;

/**
 * A kernel made of stages, each run over a whole chunk of rows before the next.
 *
 * <p>Stages are separate for the compiler's sake as well. HotSpot stops inlining into a method at 8000 bytecodes
 * (DesiredMethodLimit), which some forty vector operations use up; what is left is called with its vectors boxed, at half
 * the speed. A call through {@link Stage}, which has many implementations, is never inlined, so that each stage is
 * compiled on its own and fits.
 */
public final class StagedKernel implements RowKernel {

  private final Stage[] stages;
  private final int chunkRows;

  /**
   * A kernel that runs the stages in the order given.
   *
   * @param chunkRows what the stages' scratch memory is made for
   */
  public StagedKernel(List<Stage> stages, int chunkRows) {
    this.stages = stages.toArray(Stage[]::new);
    this.chunkRows = chunkRows;
  }

  @Override
  public void evaluate(int firstRow, int rows) {
    int end = firstRow + rows;
    for (int first = firstRow; first < end; first += chunkRows) {
      int chunk = Math.min(chunkRows, end - first);
      for (Stage stage : stages) {
        stage.run(first, chunk);
      }
    }
  }
}
