package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;
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

  private static InferenceProblem problem(List<Member> members, Matrix inputs, Matrix references) {
    return new InferenceProblem(
        members, Combination.SINGLE, "row", inputs, references, Map.of(), _ -> List.of(), List.of());
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
        () -> problem(members, zeros(1, 2), zeros(1, 1)))
        .hasMessageContaining("member only takes 3 inputs, the rows have 2");
  }

  @Test
  void aProblemNeedsAReferencePerRow() {
    var members = List.of(new Member("only", network(2), 1));

    assertThatThrownBy(
        () -> problem(members, zeros(2, 2), zeros(1, 1)))
        .hasMessageContaining("references must be 2 x 1, not 1 x 1");
  }

  @Test
  void severalMembersNeedACombination() {
    var members = List.of(new Member("one", network(2), 1), new Member("two", network(2), 1));

    assertThatThrownBy(
        () -> problem(members, zeros(1, 2), zeros(1, 1)))
        .hasMessageContaining("2 members cannot be combined by SINGLE");
  }

  @Test
  void aNetworkAnswersWithWhatItsReadoutLeaves() {
    assertThat(new Network(InputKind.REAL, List.of(dense(3, 2)), new Readout.Identity()).outputs()).isEqualTo(3);
    assertThat(network(2).outputs()).isEqualTo(1);
  }

  @Test
  void aProblemNeedsAReferencePerOutput() {
    var network = new Network(InputKind.REAL, List.of(dense(3, 2)), new Readout.Identity());
    var members = List.of(new Member("only", network, 1));

    assertThatThrownBy(() -> problem(members, zeros(2, 2), zeros(2, 1)))
        .hasMessageContaining("references must be 2 x 3, not 2 x 1");
  }

  @Test
  void membersMustGiveEquallyManyOutputs() {
    var vector = new Network(InputKind.REAL, List.of(dense(3, 2)), new Readout.Identity());
    var members = List.of(new Member("one", network(2), 1), new Member("two", vector, 1));

    assertThatThrownBy(
        () -> new InferenceProblem(
            members, Combination.MAX, "row", zeros(1, 2), zeros(1, 1), Map.of(), _ -> List.of(), List.of()))
        .hasMessageContaining("member two gives 3 outputs, member one gives 1");
  }
}
