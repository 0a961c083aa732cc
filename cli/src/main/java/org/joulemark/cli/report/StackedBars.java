package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Component;

/** Modelled costs as stacked bars over one axis; drawn without a script, so that it is there for every reader. */
final class StackedBars {

  private static final double WIDTH = 960;
  private static final double MARGIN = 12;
  private static final double AXIS_HEIGHT = 40;
  private static final double TICK = 5;

  private final List<CostBreakdown> breakdowns;
  private final BarScale scale;
  private final double axis;

  StackedBars(List<CostBreakdown> breakdowns) {
    this.breakdowns = breakdowns;
    this.scale = BarScale.of(breakdowns, MARGIN, WIDTH - 2 * MARGIN);
    this.axis = breakdowns.size() * StackedBar.HEIGHT;
  }

  Html svg() {
    List<Component> components = CostBreakdown.components(breakdowns);
    List<Html> drawn = new ArrayList<>(axis());
    for (int index = 0; index < breakdowns.size(); index++) {
      drawn.add(new StackedBar(breakdowns.get(index), components, scale, index * StackedBar.HEIGHT).svg());
    }
    return element("svg", drawn).with("viewBox", "0 0 " + Svg.number(WIDTH) + " " + Svg.number(axis + AXIS_HEIGHT))
        .with("role", "img")
        .with("aria-label", "Modelled energy by component; the same figures stand in the table below.")
        .styled("stacked");
  }

  private List<Html> axis() {
    List<Html> drawn = new ArrayList<>();
    drawn.add(Svg.line(scale.left(), axis, scale.left() + scale.width(), axis, "axis"));
    for (double joules : scale.ticks()) {
      double x = scale.x(joules);
      drawn.add(Svg.line(x, axis, x, axis + TICK, "axis"));
      drawn.add(Svg.text(NumberText.chosen(joules, "J"), x, axis + TICK + 13, "middle", "tick"));
    }
    drawn.add(Svg.text("energy per inference, modelled", scale.left() + scale.width() / 2, axis + AXIS_HEIGHT - 4,
        "middle", "axis-name"));
    return drawn;
  }
}
