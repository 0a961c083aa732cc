package org.joulemark.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Activation;
import org.joulemark.api.Combination;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InputKind;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.api.Settings;
import org.joulemark.api.StandardScaling;
import org.joulemark.engine.fixture.ScriptedBackend;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of rows that a user brings. */
class RowInferenceTest {

  private static final double[][] RAW = {{100, 3}, {140, 3}};
  private static final double[][] SCALED = {{0, 0}, {2, 0}};
  private static final StandardScaling SCALING = new StandardScaling(new double[]{100, 3}, new double[]{20, 1});

  private final Arena arena = Arena.ofAuto();

  private InferenceProblem problem(@Nullable StandardScaling scaling) {
    Matrix inputs = Matrix.ofRows(SCALED, arena);
    var layer = new Layer.Dense(Matrix.ofRows(new double[][]{{0.5, -0.25}}, arena), null, Activation.IDENTITY);
    var network = new Network(InputKind.REAL, List.of(layer), new Readout.LogProdTwoCosh(null));
    return new InferenceProblem(
        List.of(new Member("only", network, 1)), Combination.SINGLE, "row", inputs,
        ReferenceInterpreter.evaluate(network, inputs, arena), Map.of(), _ -> List.of(), List.of(), scaling);
  }

  private static double[] evaluate(InferenceProblem problem, @Nullable Matrix rows) {
    var backend = new ScriptedBackend();
    return new RowInference(backend, Settings.of(backend.settings(), Map.of()), Precision.FLOAT64, 1)
        .evaluate(problem, rows).column(0);
  }

  @Test
  void areScaledAsTheProblemsOwnWere() {
    InferenceProblem problem = problem(SCALING);

    assertThat(evaluate(problem, Matrix.ofRows(RAW, arena))).containsExactly(problem.references().column(0));
  }

  @Test
  void areInputsAsTheyAreWhereTheProblemScalesNone() {
    InferenceProblem problem = problem(null);

    assertThat(evaluate(problem, Matrix.ofRows(SCALED, arena))).containsExactly(problem.references().column(0));
  }

  @Test
  void theProblemsOwnRowsAreNotScaledAgain() {
    InferenceProblem problem = problem(SCALING);

    assertThat(evaluate(problem, null)).containsExactly(problem.references().column(0));
  }

  @Test
  void areRefusedWhereTheirColumnsAreNotTheNetworks() {
    Matrix wide = Matrix.ofRows(new double[][]{{1, 2, 3}}, arena);

    assertThatThrownBy(() -> evaluate(problem(SCALING), wide))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("the rows have 3 columns; the network takes 2");
  }
}
