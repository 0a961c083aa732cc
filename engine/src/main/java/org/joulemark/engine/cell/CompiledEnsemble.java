package org.joulemark.engine.cell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.engine.plan.Boundary;

/**
 * A problem's members, each compiled for itself and run one after the other over the same rows. Combining their outputs
 * is the harness's work and lies outside the clock.
 */
final class CompiledEnsemble implements AutoCloseable {

  private final InferenceProblem problem;
  /** No list: its iterators would be allocated inside the clock. */
  private final CompiledNetwork[] compiled;
  private final int batchRows;
  private final double[] scaled;

  CompiledEnsemble(InferenceProblem problem, List<CompiledNetwork> compiled, int batchRows) {
    this.problem = problem;
    this.compiled = compiled.toArray(CompiledNetwork[]::new);
    this.batchRows = batchRows;
    this.scaled = new double[compiled.size()];
  }

  int batchRows() {
    return batchRows;
  }

  List<CompiledNetwork> members() {
    return List.of(compiled);
  }

  /** Fills every member's input from these rows on, starting over at the last one. */
  void fill(Matrix rows, int firstRow) {
    for (CompiledNetwork member : compiled) {
      fill(member.input(), rows, firstRow);
    }
  }

  /** Runs the batch once: exactly what lies inside the boundary. */
  void run(Boundary boundary) {
    switch (boundary) {
      case HOST -> {
        for (CompiledNetwork member : compiled) {
          member.upload();
          member.infer();
          member.download();
        }
      }
      case RESIDENT -> {
        for (CompiledNetwork member : compiled) {
          member.infer();
        }
      }
    }
  }

  void upload() {
    members().forEach(CompiledNetwork::upload);
  }

  /** Numbers in the answer to one row. */
  int outputs() {
    return problem.outputs();
  }

  /** Writes the combined outputs of one row of the batch into a row of another matrix, after a download. */
  void combine(int row, Matrix into, int intoRow) {
    for (int output = 0; output < into.columns(); output++) {
      for (int index = 0; index < scaled.length; index++) {
        scaled[index] = problem.members().get(index).outputScale() * compiled[index].output().get(row, output);
      }
      into.set(intoRow, output, problem.combination().combine(scaled));
    }
  }

  /** What the backend decided, once where all members agree, else by member. */
  Map<String, String> choices() {
    var choices = new TreeMap<String, String>();
    for (int index = 0; index < compiled.length; index++) {
      String member = problem.members().get(index).name();
      compiled[index].choices()
          .forEach((name, value) -> choices.merge(name, value, (a, b) -> merged(a, b, member)));
    }
    return choices;
  }

  @Override
  public void close() {
    members().forEach(CompiledNetwork::close);
  }

  private static String merged(String others, String value, String member) {
    return others.equals(value) ? others : others + "; " + member + ": " + value;
  }

  private static void fill(Matrix input, Matrix rows, int firstRow) {
    int filled = 0;
    while (filled < input.rows()) {
      int from = (firstRow + filled) % rows.rows();
      int count = Math.min(input.rows() - filled, rows.rows() - from);
      input.rowRange(filled, count).copyFrom(rows.rowRange(from, count));
      filled += count;
    }
  }
}
