package org.joulemark.benchmark.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.api.ElementType;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.junit.jupiter.api.Test;

/** Counted by hand, of networks of awkward sizes. */
class NetworkCostTest {

  private static Matrix zeros(int rows, int columns) {
    return Matrix.allocate(rows, columns, ElementType.FLOAT64, Arena.ofAuto());
  }

  @Test
  void ofLayersIsEveryWeightOnceARowAndWhatIsBetweenTwoOfThemTwice() {
    var network = new Network(
        InputKind.REAL,
        List.of(new Layer.Dense(zeros(5, 3), zeros(5, 1), Activation.ELU),
            new Layer.Dense(zeros(2, 5), null, Activation.IDENTITY)),
        new Readout.SquaredDistance(zeros(2, 1)));

    NetworkCost cost = NetworkCost.dense(network, 7, Float.BYTES);

    assertThat(cost.multiplyAdds()).isEqualTo(7L * (3 * 5 + 5 * 2));
    int constants = 15 + 5 + 10 + 2;
    assertThat(cost.bytes()).isEqualTo(4L * (constants + 7 * (3 + 1 + 2 * 5)));
  }

  @Test
  void ofTablesIsAnEntryForEachGroupOfSpinsAndUnit() {
    var network = new Network(
        InputKind.SPIN, List.of(new Layer.Dense(zeros(3, 9), null, Activation.IDENTITY)),
        new Readout.LogProdTwoCosh(null));

    NetworkCost cost = NetworkCost.tables(network, 11, Double.BYTES);

    assertThat(cost.multiplyAdds()).isEqualTo(11L * 2 * 3);
    assertThat(cost.bytes()).isEqualTo(8L * (2 * 256 * 3 + 9 + 1 + 11 * (9 + 1)));
  }
}
