package org.joulemark.tck.workload;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/** A matrix of a problem, with a name that its author recognises. */
record NamedMatrix(String name, Matrix matrix) {

  /** Every matrix of the problem: the inputs, each member's, the references. */
  static List<NamedMatrix> of(InferenceProblem problem) {
    var matrices = new ArrayList<NamedMatrix>();
    matrices.add(new NamedMatrix("inputs", problem.inputs()));
    problem.members().forEach(member -> addMember(member, matrices));
    matrices.add(new NamedMatrix("references", problem.references()));
    return matrices;
  }

  private static void addMember(Member member, List<NamedMatrix> matrices) {
    int number = 0;
    for (Layer layer : member.network().layers()) {
      addLayer(layer, member.name() + ", layer " + number++, matrices);
    }
    switch (member.network().readout()) {
      case Readout.Identity _ -> {
      }
      case Readout.LogProdTwoCosh(Matrix visibleBias) -> add(member.name() + ", visibleBias", visibleBias, matrices);
      case Readout.SquaredDistance(Matrix center) -> add(member.name() + ", center", center, matrices);
    }
  }

  private static void addLayer(Layer layer, String place, List<NamedMatrix> matrices) {
    switch (layer) {
      case Layer.Dense dense -> {
        add(place + ", weights", dense.weights(), matrices);
        add(place + ", bias", dense.bias(), matrices);
      }
    }
  }

  private static void add(String name, @Nullable Matrix matrix, List<NamedMatrix> matrices) {
    if (matrix != null) {
      matrices.add(new NamedMatrix(name, matrix));
    }
  }
}
