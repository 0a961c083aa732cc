package org.joulemark.tck.backend.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.joulemark.api.Activation;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.jspecify.annotations.Nullable;

/** The mistakes that are made again and again, applied to one network and its rows. */
final class Suspicions {

  private final Network network;
  private final Matrix inputs;
  private final List<Suspicion> suspicions = new ArrayList<>();

  private Suspicions(Network network, Matrix inputs) {
    this.network = network;
    this.inputs = inputs;
  }

  static List<Suspicion> about(Network network, Matrix inputs) {
    var suspicions = new Suspicions(network, inputs);
    suspicions.addOrders();
    suspicions.addOfLayers();
    suspicions.addOfReadout();
    return suspicions.suspicions;
  }

  private void addOrders() {
    int last = inputs.columns() - 1;
    addOrder("the inputs are taken in reverse order (most significant bit first?)", column -> last - column);
    addOrder("every input is taken for the one before it (off by one)", column -> (column + 1) % inputs.columns());
    addOrder("every input is taken for the one after it (off by one)", column -> (column + last) % inputs.columns());
    add("the inputs' signs are flipped", network, Matrices.map(inputs, number -> -number));
    addRowShift("every row gets the output of the row before it", -1);
    addRowShift("every row gets the output of the row after it", 1);
  }

  private void addOrder(String cause, IntUnaryOperator column) {
    add(cause, network, Matrices.withColumns(inputs, column));
  }

  private void addRowShift(String cause, int shift) {
    add(cause, network, Matrices.withRows(inputs, row -> Math.floorMod(row + shift, inputs.rows())));
  }

  private void addOfLayers() {
    addChange("the weights of %s are transposed", Suspicions::transposed);
    addChange("the hidden bias of %s is left out",
        dense -> dense.bias() == null ? dense : new Layer.Dense(dense.weights(), null, dense.activation()));
    addChange("the hidden bias of %s is subtracted", Suspicions::withNegatedBias);
    for (Activation right : Activation.values()) {
      for (Activation wrong : Activation.values()) {
        addChange("%s applies " + wrong + " in place of " + right,
            dense -> dense.activation() == right ? new Layer.Dense(dense.weights(), dense.bias(), wrong) : dense);
      }
    }
  }

  private static Layer.Dense transposed(Layer.Dense dense) {
    return dense.inputs() == dense.outputs()
        ? new Layer.Dense(Matrices.transposed(dense.weights()), dense.bias(), dense.activation())
        : dense;
  }

  private static Layer.Dense withNegatedBias(Layer.Dense dense) {
    return dense.bias() == null
        ? dense
        : new Layer.Dense(dense.weights(), Matrices.map(dense.bias(), number -> -number), dense.activation());
  }

  /** In one layer alone, and in all layers at once; a layer that the mistake leaves as it is comes back itself. */
  private void addChange(String cause, UnaryOperator<Layer.Dense> change) {
    List<Layer> changed = network.layers().stream().map(layer -> changed(layer, change)).toList();
    for (int index = 0; index < changed.size(); index++) {
      if (!changed.get(index).equals(network.layers().get(index))) {
        var layers = new ArrayList<>(network.layers());
        layers.set(index, changed.get(index));
        addLayers(cause.formatted("layer " + index), layers);
      }
    }
    addLayers(cause.formatted("every layer"), changed);
  }

  private static Layer changed(Layer layer, UnaryOperator<Layer.Dense> change) {
    return switch (layer) {
      case Layer.Dense dense -> change.apply(dense);
    };
  }

  private void addLayers(String cause, List<Layer> layers) {
    if (!layers.equals(network.layers())) {
      add(cause, new Network(network.inputKind(), layers, network.readout()), inputs);
    }
  }

  private void addOfReadout() {
    switch (network.readout()) {
      case Readout.Identity _ -> {
      }
      case Readout.LogProdTwoCosh(@Nullable Matrix visibleBias) -> {
        if (visibleBias != null) {
          addReadout("the visible bias is left out", new Readout.LogProdTwoCosh(null));
        }
        double twos = network.layers().getLast().outputs() * Math.log(2);
        suspicions.add(new Suspicion("it sums ln cosh in place of ln 2 cosh", network, inputs, -twos));
      }
      case Readout.SquaredDistance(Matrix center) ->
          addReadout("the center is left out", new Readout.SquaredDistance(Matrices.map(center, _ -> 0)));
    }
  }

  private void addReadout(String cause, Readout readout) {
    add(cause, new Network(network.inputKind(), network.layers(), readout), inputs);
  }

  private void add(String cause, Network instead, Matrix rows) {
    suspicions.add(new Suspicion(cause, instead, rows));
  }
}
