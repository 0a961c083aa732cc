package org.joulemark.cli.report;

import static org.joulemark.cli.report.Html.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Component;
import org.joulemark.cli.report.SpreadLabels.Label;

/** One modelled cost as a bar. A part too narrow for its name has it beneath, for colour alone must not tell. */
final class StackedBar {

  static final double HEIGHT = 80;
  private static final double BAR_TOP = 20;
  private static final double BAR_HEIGHT = 22;
  private static final double BAR_BOTTOM = BAR_TOP + BAR_HEIGHT;
  private static final double LABEL_TOP = BAR_BOTTOM + 14;
  private static final double LABEL_BASE = LABEL_TOP + 11;
  /** What an average letter takes in the wider of the fonts that a browser may choose. */
  private static final double LETTER = 7;
  private static final double BOLD_LETTER = 9;
  /** Colours of the style sheet, which defines them for light, dark and print. */
  private static final int COLOURS = 9;

  private final CostBreakdown breakdown;
  private final BarScale scale;
  private final double top;
  private final List<Part> parts;

  /**
   * A component between two places.
   *
   * @param colour its class in the style sheet
   */
  private record Part(Component component, String colour, double joules, double from, double to) {

    double middle() {
      return (from + to) / 2;
    }

    double textWidth() {
      return component.name().length() * LETTER;
    }

    boolean holdsItsName() {
      return to - from > component.name().length() * BOLD_LETTER + 6;
    }
  }

  /**
   * One of several bars.
   *
   * @param components of all of them, for a component has one colour in a drawing
   */
  StackedBar(CostBreakdown breakdown, List<Component> components, BarScale scale, double top) {
    this.breakdown = breakdown;
    this.scale = scale;
    this.top = top;
    this.parts = parts(breakdown.joules(), components, scale);
  }

  private static String colour(Component component, List<Component> components) {
    return component.equals(Component.UNATTRIBUTED)
        ? "unattributed"
        : "part" + components.indexOf(component) % COLOURS;
  }

  /** From left to right; what is negative grows to the left of zero. */
  private static List<Part> parts(
      Map<Component, Double> joules, List<Component> components, BarScale scale) {
    List<Part> parts = new ArrayList<>();
    double positive = 0;
    double negative = 0;
    for (Map.Entry<Component, Double> part : joules.entrySet()) {
      double value = part.getValue();
      double start = value < 0 ? negative : positive;
      positive += Math.max(0, value);
      negative += Math.min(0, value);
      double from = scale.x(Math.min(start, start + value));
      double to = scale.x(Math.max(start, start + value));
      parts.add(new Part(part.getKey(), colour(part.getKey(), components), value, from, to));
    }
    return parts.stream().filter(part -> part.joules() != 0).sorted(Comparator.comparingDouble(Part::from)).toList();
  }

  Html svg() {
    List<Html> drawn = new ArrayList<>();
    drawn.add(Svg.text(breakdown.words(), scale.left(), top + 14, "start", "bar-title"));
    drawn.add(Svg.text(NumberText.si(breakdown.cost().joules(), "J") + " modelled", scale.left() + scale.width(),
        top + 14, "end", "bar-title"));
    parts.forEach(part -> drawn.add(rectangle(part)));
    parts.stream().filter(Part::holdsItsName).forEach(part -> drawn.add(
        Svg.text(part.component().name(), part.middle(), top + BAR_BOTTOM - 7, "middle",
            "inside " + part.colour())));
    drawn.addAll(labelsBeneath());
    drawn.add(stroke(0, "zero"));
    drawn.add(stroke(breakdown.cost().joules(), "total"));
    return element("g", drawn);
  }

  private Html rectangle(Part part) {
    Html title = element("title",
        part.component().name() + ": " + NumberText.si(part.joules(), "J") + ", modelled");
    return element("rect", title).with("x", Svg.number(part.from())).with("y", Svg.number(top + BAR_TOP))
        .with("width", Svg.number(part.to() - part.from())).with("height", Svg.number(BAR_HEIGHT))
        .styled("component " + part.colour());
  }

  private List<Html> labelsBeneath() {
    List<Part> narrow = parts.stream().filter(part -> !part.holdsItsName()).toList();
    List<Label> labels =
        narrow.stream().map(part -> new Label(part.component().name(), part.middle(), part.textWidth())).toList();
    List<Double> middles = new SpreadLabels(scale.left(), scale.left() + scale.width()).middles(labels);
    List<Html> drawn = new ArrayList<>();
    for (int index = 0; index < labels.size(); index++) {
      Label label = labels.get(index);
      drawn.add(Svg.line(label.wanted(), top + BAR_BOTTOM, middles.get(index), top + LABEL_TOP, "leader"));
      drawn.add(Svg.text(label.text(), middles.get(index), top + LABEL_BASE, "middle", "beneath"));
    }
    return drawn;
  }

  /** Across the bar and a little beyond it. */
  private Html stroke(double joules, String className) {
    double x = scale.x(joules);
    return Svg.line(x, top + BAR_TOP - 3, x, top + BAR_BOTTOM + 3, className);
  }
}
