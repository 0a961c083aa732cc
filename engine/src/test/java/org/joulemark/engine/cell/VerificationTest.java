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
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.QualityBound;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Readout;
import org.joulemark.api.Tolerance;
import org.junit.jupiter.api.Test;

class VerificationTest {

  private static final QualityBound GUESSING = new QualityBound("auroc", 0.5, "what guessing gives");

  private final Arena arena = Arena.ofAuto();
  /** Three outputs: twice the input, its negative, and its half. */
  private final Network network =
      new Network(
          InputKind.REAL,
          List.of(new Layer.Dense(matrix(new double[][]{{2}, {-1}, {0.5}}), null, Activation.IDENTITY)),
          new Readout.Identity());

  private Matrix matrix(double[][] rows) {
    return Matrix.ofRows(rows, arena);
  }

  private Verification verification(Precision precision, QualityBound... bounds) {
    var problem =
        new InferenceProblem(
            List.of(new Member("only", network, 1)), Combination.SINGLE, "row", matrix(new double[][]{{1}, {10}}),
            matrix(new double[][]{{2, -1, 0.5}, {20, -10, 5}}), Map.of(Precision.FLOAT32, new Tolerance(0.1, 0)),
            _ -> List.of(), List.of(bounds));
    return new Verification(problem, precision);
  }

  private static QualityFigure auroc(double value) {
    return new QualityFigure("auroc", value, null, "1", 1, "higher is better");
  }

  @Test
  void outputsWithinTheToleranceAreRight() {
    Matrix outputs = matrix(new double[][]{{2.05, -1.05, 0.5}, {20, -10, 5}});

    assertThat(verification(Precision.FLOAT32).verify(outputs, List.of())).isEqualTo(new Verdict.Right());
  }

  @Test
  void ofSeveralOutputsTheWorstIsNamedByRowAndPlace() {
    Matrix outputs = matrix(new double[][]{{2.2, -1, 0.5}, {20, -10, 7}});

    assertThat(verification(Precision.FLOAT32).verify(outputs, List.of()))
        .isEqualTo(
            new Verdict.Wrong(
                "outputs miss the float32 tolerance in 2 of 2 rows; worst is row 1, output 2: 7.0 where 5.0 +- 0.100 is"
                    + " right"));
  }

  @Test
  void anOutputThatIsNoNumberIsWorseThanAnyThatIsOne() {
    Matrix outputs = matrix(new double[][]{{2, Double.NaN, 0.5}, {1e300, -10, 5}});

    assertThat(verification(Precision.FLOAT32).verify(outputs, List.of())).asString().contains("row 0, output 1: NaN");
  }

  @Test
  void withoutAToleranceTheBoundsJudge() {
    Verification analog = verification(Precision.ANALOG, GUESSING);
    Matrix any = matrix(new double[][]{{9, 9, 9}, {9, 9, 9}});

    assertThat(analog.verify(any, List.of(auroc(0.8)))).isEqualTo(new Verdict.Right());
    assertThat(analog.verify(any, List.of(auroc(0.45))))
        .isEqualTo(new Verdict.Wrong("auroc is 0.450, no better than 0.500: what guessing gives"));
  }

  @Test
  void aFigureThatIsNoNumberMissesItsBound() {
    assertThat(verification(Precision.ANALOG, GUESSING).verify(List.of(auroc(Double.NaN))))
        .isInstanceOf(Verdict.Wrong.class);
  }

  @Test
  void whereThereIsNeitherToleranceNorBoundNobodyCanJudge() {
    assertThat(verification(Precision.ANALOG).verify(List.of(auroc(1))))
        .isEqualTo(
            new Verdict.Wrong(
                "nobody can judge these answers: the workload has no tolerance for analog and no bound on a quality"
                    + " figure that can be told"));
  }

  @Test
  void aBoundOnAFigureThatCannotBeToldJudgesNothing() {
    var untold = QualityFigure.withoutValue("auroc", "1", 1, "higher is better", "not resolvable with 3 events");

    assertThat(verification(Precision.ANALOG, GUESSING).verify(List.of(untold))).asString()
        .contains("nobody can judge these answers");
  }

  @Test
  void aBoundOnAFigureThatTheMeasureDoesNotGiveIsAFaultOfTheWorkload() {
    assertThatThrownBy(() -> verification(Precision.ANALOG, GUESSING).verify(List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bounds the quality figure 'auroc', which its measure does not give");
  }

  @Test
  void aToleranceJudgesWhereThereIsOneWhateverTheBoundsSay() {
    assertThat(verification(Precision.FLOAT32, GUESSING).verify(List.of(auroc(0)))).isEqualTo(new Verdict.Right());
  }
}
