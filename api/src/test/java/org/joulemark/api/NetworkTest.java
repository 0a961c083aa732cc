package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void freeMemory() {
    arena.close();
  }

  private Matrix zeros(int rows, int columns) {
    return Matrix.allocate(rows, columns, ElementType.FLOAT64, arena);
  }

  private Layer dense(int outputs, int inputs) {
    return new Layer.Dense(zeros(outputs, inputs), null, Activation.IDENTITY);
  }

  private Network network(int inputs) {
    return new Network(InputKind.REAL, List.of(dense(2, inputs)), new Readout.LogProdTwoCosh(null));
  }

  @Test
  void layersThatDoNotChainAreNamed() {
    var layers = List.of(dense(3, 2), dense(1, 4));

    assertThatThrownBy(() -> new Network(InputKind.REAL, layers, new Readout.LogProdTwoCosh(null)))
        .hasMessageContaining("layer 0 gives 3 numbers, layer 1 takes 4");
  }

  @Test
  void aBiasOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new Layer.Dense(zeros(3, 2), zeros(2, 1), Activation.RELU))
        .hasMessageContaining("bias must be 3 x 1");
  }

  @Test
  void aVisibleBiasMustFitTheInputs() {
    assertThatThrownBy(
        () -> new Network(InputKind.SPIN, List.of(dense(3, 2)), new Readout.LogProdTwoCosh(zeros(3, 1))))
        .hasMessageContaining("visibleBias must be 2 x 1");
  }

  @Test
  void aCenterMustFitTheOutputs() {
    assertThatThrownBy(
        () -> new Network(InputKind.REAL, List.of(dense(3, 2)), new Readout.SquaredDistance(zeros(2, 1))))
        .hasMessageContaining("center must be 3 x 1");
  }

  @Test
  void weightsAreFloat64() {
    Matrix narrow = Matrix.allocate(1, 1, ElementType.FLOAT32, arena);

    assertThatThrownBy(() -> new Layer.Dense(narrow, null, Activation.RELU)).hasMessageContaining("float64");
  }

  @Test
  void aProblemsRowsMustFitEveryMember() {
    var members = List.of(new Member("only", network(3), 1));

    assertThatThrownBy(
        () -> new InferenceProblem(members, Combination.SINGLE, zeros(1, 2), new double[1], Map.of(), _ -> List.of()))
        .hasMessageContaining("member only takes 3 inputs, the rows have 2");
  }

  @Test
  void aProblemNeedsAReferencePerRow() {
    var members = List.of(new Member("only", network(2), 1));

    assertThatThrownBy(
        () -> new InferenceProblem(members, Combination.SINGLE, zeros(2, 2), new double[1], Map.of(), _ -> List.of()))
        .hasMessageContaining("1 references for 2 input rows");
  }

  @Test
  void severalMembersNeedACombination() {
    var members = List.of(new Member("one", network(2), 1), new Member("two", network(2), 1));

    assertThatThrownBy(
        () -> new InferenceProblem(members, Combination.SINGLE, zeros(1, 2), new double[1], Map.of(), _ -> List.of()))
        .hasMessageContaining("2 members cannot be combined by SINGLE");
  }
}
