package org.joulemark.cli.chip;

import java.io.PrintWriter;
import java.util.List;
import org.joulemark.api.Placement;
import org.joulemark.cli.terminal.Quantity;
import org.joulemark.cli.terminal.TextTable;

/** A placement on the terminal: its blocks, its totals, and its cost or the obstacle. */
public final class PlacementText {

  private final Placement placement;
  private final PrintWriter out;

  public PlacementText(Placement placement, PrintWriter out) {
    this.placement = placement;
    this.out = out;
  }

  public void print() {
    out.println(
        placement.hardware() + ": " + placement.tiles() + " tiles of " + placement.tileRows() + " rows x "
            + placement.tileColumns() + " columns");
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
    var table = new TextTable(List.of("layer", "pass", "tile", "rows used", "columns used", "occupancy"));
    for (Placement.Block block : placement.blocks()) {
      table.add(
          List.of(
              String.valueOf(block.layer()), String.valueOf(block.pass()), String.valueOf(block.tile()),
              block.inputs() + " of " + placement.tileRows(), block.outputs() + " of " + placement.tileColumns(),
              Quantity.percent(Occupancy.of(block, placement))));
    }
    table.print(out);
  }

  private void printTotals() {
    long used = Occupancy.tilesUsed(placement);
    Total.print("tiles used", used + " of " + placement.tiles(), out);
    Total.print("weights stored", String.valueOf(Occupancy.weights(placement)), out);
    Total.print("mean occupancy", Quantity.percent(Occupancy.mean(placement)) + " of the tiles used", out);
    Total.print("passes", String.valueOf(placement.passes()), out);
    if (placement.powerWatts() != null) {
      Total.print("power", Quantity.format(placement.powerWatts(), "W") + " (modelled)", out);
    }
  }
}
