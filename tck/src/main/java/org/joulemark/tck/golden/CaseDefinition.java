package org.joulemark.tck.golden;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Activation;
import org.joulemark.api.Combination;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/** A case as cases.txt defines it, before any of its matrices exists. */
record CaseDefinition(String name, Combination combination, InputRows inputs, List<MemberDefinition> members) {

  CaseDefinition {
    members = List.copyOf(members);
  }

  List<Member> buildMembers(Arena arena) {
    return members.stream().map(member -> member.build(inputs.kind, arena)).toList();
  }

  record InputRows(InputKind kind, int rows, int columns, Numbers numbers) {
    Matrix build(Arena arena) {
      return numbers.fill(rows, columns, arena);
    }
  }

  record MemberDefinition(String name, double outputScale, List<DenseDefinition> layers, ReadoutDefinition readout) {
    MemberDefinition {
      layers = List.copyOf(layers);
    }

    /** Numbers in the answer to one row. */
    int outputs() {
      return readout.outputs(layers.getLast().outputs());
    }

    Member build(InputKind inputKind, Arena arena) {
      var built = new ArrayList<Layer>();
      for (DenseDefinition layer : layers) {
        built.add(layer.build(arena));
      }
      int inputs = layers.getFirst().inputs();
      int outputs = layers.getLast().outputs();
      return new Member(name, new Network(inputKind, built, readout.build(inputs, outputs, arena)), outputScale);
    }
  }

  record DenseDefinition(int outputs, int inputs, Numbers weights, @Nullable Numbers bias, Activation activation) {
    Layer build(Arena arena) {
      Matrix biasColumn = bias == null ? null : bias.fill(outputs, 1, arena);
      return new Layer.Dense(weights.fill(outputs, inputs, arena), biasColumn, activation);
    }
  }

  sealed interface ReadoutDefinition {
    Readout build(int inputs, int outputs, Arena arena);

    /** Numbers in the answer to one row, one where the readout does not say otherwise. */
    default int outputs(int lastLayerOutputs) {
      return 1;
    }
  }

  record Identity() implements ReadoutDefinition {
    @Override
    public Readout build(int inputs, int outputs, Arena arena) {
      return new Readout.Identity();
    }

    @Override
    public int outputs(int lastLayerOutputs) {
      return lastLayerOutputs;
    }
  }

  record LogProdTwoCosh(@Nullable Numbers visibleBias) implements ReadoutDefinition {
    @Override
    public Readout build(int inputs, int outputs, Arena arena) {
      return new Readout.LogProdTwoCosh(visibleBias == null ? null : visibleBias.fill(inputs, 1, arena));
    }
  }

  record SquaredDistance(Numbers center) implements ReadoutDefinition {
    @Override
    public Readout build(int inputs, int outputs, Arena arena) {
      return new Readout.SquaredDistance(center.fill(outputs, 1, arena));
    }
  }
}
