package org.joulemark.cli.chip;

import java.io.PrintWriter;
import java.util.List;
import org.joulemark.api.Placement;
import org.joulemark.cli.terminal.Quantity;
import org.joulemark.cli.terminal.TextTable;

/** A placement on the terminal: its blocks, its totals, and its cost or the obstacle. */
public final class PlacementText {

  private final Placement placement;
  private final Placement.Arrays arrays;
  private final PrintWriter out;

  public PlacementText(Placement placement, PrintWriter out) {
    this.placement = placement;
    this.arrays = placement.arrays();
    this.out = out;
  }

  public void print() {
    out.println(
        placement.hardware() + ": " + ArrayWords.counted(arrays.count(), arrays) + " of " + arrays.rows() + " rows x "
            + arrays.columns() + " columns");
    printBlocks();
    out.println();
    printTotals();
    if (placement.obstacle() != null) {
      out.println("cannot run: " + placement.obstacle());
    }
    if (placement.cost() != null) {
      new CostText(placement.cost(), out).print();
    }
  }

  private void printBlocks() {
    var table = new TextTable(List.of("layer", "pass", arrays.name(), "rows used", "columns used", "occupancy"));
    for (Placement.Block block : placement.blocks()) {
      table.add(
          List.of(
              String.valueOf(block.layer()), String.valueOf(block.pass()), String.valueOf(block.array()),
              block.inputs() + " of " + arrays.rows(), block.outputs() + " of " + arrays.columns(),
              Quantity.percent(Occupancy.of(block, placement))));
    }
    table.print(out);
  }

  private void printTotals() {
    String names = ArrayWords.plural(arrays);
    Total.print(names + " used", Occupancy.arraysUsed(placement) + " of " + arrays.count(), out);
    Total.print("weights stored", String.valueOf(Occupancy.weights(placement)), out);
    Total.print("mean occupancy", Quantity.percent(Occupancy.mean(placement)) + " of the " + names + " used", out);
    Total.print("passes", String.valueOf(placement.passes()), out);
    if (placement.powerWatts() != null) {
      Total.print("power", Quantity.format(placement.powerWatts(), "W") + " (modelled)", out);
    }
  }
}
