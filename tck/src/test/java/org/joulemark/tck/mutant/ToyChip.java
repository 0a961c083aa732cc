package org.joulemark.tck.mutant;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Backend;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Component;
import org.joulemark.api.CostItem;
import org.joulemark.api.Matrix;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Network;

/** Backends that model a chip. */
final class ToyChip {

  private static final double JOULES_PER_UNIT = 1e-9;
  private static final Component CROSSBAR = new Component("crossbar", "crossbar arrays", "arrays");

  /** Tells what one inference costs. */
  interface Costing {
    ModelledCost of(Network network);
  }

  private ToyChip() {}

  /** Conforms. */
  static Backend right() {
    return costing(network -> cost(5e-8, 1e-7, JOULES_PER_UNIT * units(network), 0));
  }

  static Backend costing(Costing costing) {
    return ToyBackend.right()
        .called("toy-chip")
        .compiling(request -> new Chip(ToyBackend.compileRight(request), request.network(), costing));
  }

  static ModelledCost nothing(Network network) {
    return cost(5e-8, 1e-7, 0, 0);
  }

  static ModelledCost mostlyUnattributed(Network network) {
    return cost(5e-8, 1e-7, JOULES_PER_UNIT, 9 * JOULES_PER_UNIT);
  }

  static ModelledCost swappedTimes(Network network) {
    return cost(1e-7, 5e-8, JOULES_PER_UNIT, 0);
  }

  static ModelledCost cheaperWhenLarger(Network network) {
    return cost(5e-8, 1e-7, JOULES_PER_UNIT / units(network), 0);
  }

  /** What the simulation's clock says. */
  static ModelledCost ownTime(Network network) {
    double seconds = System.nanoTime() % 1_000_000 * 1e-9 + 1e-9;
    return cost(seconds, seconds, JOULES_PER_UNIT * units(network), 0);
  }

  static ModelledCost namedBySize(Network network) {
    return cost(List.of(item(new Component("crossbar", "crossbar of " + units(network), "arrays"))), List.of());
  }

  static ModelledCost twoOfOneName(Network network) {
    return cost(List.of(item(CROSSBAR), item(new Component("array", CROSSBAR.name(), CROSSBAR.unit()))), List.of());
  }

  static ModelledCost noteOfTwoLines(Network network) {
    return cost(List.of(item(CROSSBAR)), List.of("Invented.\nAll of it."));
  }

  private static CostItem item(Component component) {
    return new CostItem(component, 1, JOULES_PER_UNIT, 4e-8, "invented for this test");
  }

  private static ModelledCost cost(List<CostItem> items, List<String> notes) {
    return new ModelledCost("toy chip 1", 1e-7, 5e-8, items, notes);
  }

  private static ModelledCost cost(
      double intervalSeconds, double latencySeconds, double joules, double unattributedJoules) {
    return new ModelledCost("toy chip 1", latencySeconds, intervalSeconds, List.of(
        new CostItem(CROSSBAR, 1, joules, 4e-8, "invented for this test"),
        new CostItem(Component.UNATTRIBUTED, 1, unattributedJoules, 0, "invented for this test")),
        List.of("Every constant is invented for this test."));
  }

  private static int units(Network network) {
    return network.layers().getLast().outputs();
  }

  private record Chip(CompiledNetwork function, Network network, Costing costing) implements CompiledNetwork.Modelled {

    @Override
    public ModelledCost costPerInference() {
      return costing.of(network);
    }

    @Override
    public Matrix input() {
      return function.input();
    }

    @Override
    public Matrix output() {
      return function.output();
    }

    @Override
    public void upload() {
      function.upload();
    }

    @Override
    public void infer() {
      function.infer();
    }

    @Override
    public void download() {
      function.download();
    }

    @Override
    public Map<String, String> choices() {
      return function.choices();
    }

    @Override
    public void close() {
      function.close();
    }
  }
}
