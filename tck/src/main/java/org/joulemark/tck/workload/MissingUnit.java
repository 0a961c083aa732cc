package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.ReferenceInterpreter;
import org.jspecify.annotations.Nullable;

/**
 * What a problem gives where one unit of every member's first layer is forgotten: its row of weights and its bias are
 * zero. Several units are tried, for a trained network may have dead ones.
 */
final class MissingUnit {

  static final int TRIES = 4;

  private MissingUnit() {}

  static Stream<Matrix> outputs(InferenceProblem problem, Arena arena) {
    return IntStream.range(0, TRIES)
        .mapToObj(attempt -> ReferenceInterpreter.combined(
            without(attempt, problem.members(), arena), problem.combination(), problem.inputs(), arena));
  }

  private static List<Member> without(int attempt, List<Member> members, Arena arena) {
    return members.stream().map(member -> without(attempt, member, arena)).toList();
  }

  private static Member without(int attempt, Member member, Arena arena) {
    Network network = member.network();
    var layers = new ArrayList<>(network.layers());
    layers.set(0, switch (layers.getFirst()) {
      case Layer.Dense dense -> without(attempt, dense, arena);
    });
    return new Member(member.name(), new Network(network.inputKind(), layers, network.readout()), member.outputScale());
  }

  private static Layer without(int attempt, Layer.Dense dense, Arena arena) {
    int unit = (int) ((long) attempt * dense.outputs() / TRIES);
    return new Layer.Dense(zeroedRow(unit, dense.weights(), arena), zeroedRowOrNull(unit, dense.bias(), arena),
        dense.activation());
  }

  private static @Nullable Matrix zeroedRowOrNull(int row, @Nullable Matrix matrix, Arena arena) {
    return matrix == null ? null : zeroedRow(row, matrix, arena);
  }

  private static Matrix zeroedRow(int row, Matrix matrix, Arena arena) {
    Matrix copy = Matrix.allocate(matrix.rows(), matrix.columns(), matrix.elementType(), arena);
    copy.copyFrom(matrix);
    copy.rowRange(row, 1).segment().fill((byte) 0);
    return copy;
  }
}
