package org.joulemark.cli.chip;

import java.io.PrintWriter;
import java.util.List;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;
import org.joulemark.cli.results.Figures;
import org.joulemark.cli.terminal.Quantity;
import org.joulemark.cli.terminal.TextTable;

/** What one inference would cost, on the terminal, every figure marked as modelled. */
final class CostText {

  private static final String MODELLED = " (modelled)";

  private final ModelledCost cost;
  private final PrintWriter out;

  CostText(ModelledCost cost, PrintWriter out) {
    this.cost = cost;
    this.out = out;
  }

  void print() {
    Total.print("latency", seconds(cost.latencySeconds()), out);
    Total.print("interval", seconds(cost.intervalSeconds()), out);
    Total.print("results", Figures.rate(cost), out);
    Total.print("energy", Figures.joules(cost) + " per inference, by the model " + cost.model(), out);
    out.println();
    var table = new TextTable(List.of("component", "count", "unit", "energy", "busy", "source"));
    cost.items().forEach(item -> table.add(line(item)));
    table.print(out);
    Notes.print(cost.notes(), out);
  }

  private static List<String> line(CostItem item) {
    return List.of(
        item.component().name(), String.valueOf(item.count()), item.component().unit(),
        Quantity.format(item.joules(), "J") + MODELLED, seconds(item.busySeconds()), item.source());
  }

  private static String seconds(double seconds) {
    return Quantity.format(seconds, "s") + MODELLED;
  }
}
