package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joulemark.api.Component;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;
import org.joulemark.cli.fixture.ToyComponents;
import org.junit.jupiter.api.Test;

class StackedBarTest {

  private static final double ROUNDING = 0.11;

  @Test
  void aNegativePartEndsAtZeroFromTheLeft() {
    CostBreakdown cost = cost(item(ToyComponents.CROSSBAR, 8), item(Component.UNATTRIBUTED, -2));
    Part unattributed = part(cost, "unattributed");

    assertThat(unattributed.x + unattributed.width).isCloseTo(scale(cost).x(0), within(ROUNDING));
  }

  @Test
  void positivePartsFollowOneAnotherFromZero() {
    CostBreakdown cost = cost(item(ToyComponents.DAC, 3), item(ToyComponents.CROSSBAR, 5));

    assertThat(part(cost, "DAC").x).isCloseTo(scale(cost).x(0), within(ROUNDING));
    assertThat(part(cost, "crossbar").x).isCloseTo(scale(cost).x(3), within(ROUNDING));
  }

  @Test
  void widthsAreInProportionToJoules() {
    CostBreakdown cost = cost(item(ToyComponents.DAC, 2), item(ToyComponents.CROSSBAR, 6));

    assertThat(part(cost, "crossbar").width).isCloseTo(3 * part(cost, "DAC").width, within(0.2));
  }

  @Test
  void aPartTooNarrowForItsNameIsNamedBeneath() {
    assertThat(svg(cost(item(ToyComponents.CROSSBAR, 100), item(ToyComponents.LINK, 0.5))))
        .containsPattern("class=\"beneath\">link<").containsPattern("class=\"inside part0\">crossbar<");
  }

  @Test
  void aPartThatCostsNothingIsNotDrawn() {
    assertThat(svg(cost(item(ToyComponents.CROSSBAR, 1), item(Component.UNATTRIBUTED, 0))))
        .doesNotContain("unattributed");
  }

  @Test
  void componentsThatNobodyKnewAreDrawnInColoursOfTheirOwn() {
    Component laser = new Component("laser", "laser", "lasers");
    Component mesh = new Component("mzi-mesh", "MZI mesh", "interferometers");

    assertThat(svg(cost(item(laser, 5), item(mesh, 5))))
        .contains("class=\"component part0\"><title>laser: ", "class=\"component part1\"><title>MZI mesh: ");
  }

  @Test
  void aComponentHasOneColourInEveryBar() {
    CostBreakdown both = cost(item(ToyComponents.DAC, 3), item(ToyComponents.CROSSBAR, 5));
    CostBreakdown one = cost(item(ToyComponents.CROSSBAR, 5));
    List<Component> components = CostBreakdown.components(List.of(both, one));

    assertThat(new StackedBar(one, components, scale(one), 0).svg().render())
        .contains("class=\"component part1\"><title>crossbar: ");
  }

  @Test
  void theTotalSaysModelled() {
    assertThat(svg(cost(item(ToyComponents.CROSSBAR, 8), item(Component.UNATTRIBUTED, -2))))
        .contains("6.00\u202fJ modelled");
  }

  private record Part(double x, double width) {}

  private static Part part(CostBreakdown cost, String name) {
    Matcher rectangle = Pattern
        .compile("<rect x=\"([\\d.]+)\" y=\"[\\d.]+\" width=\"([\\d.]+)\" height=\"[\\d.]+\" class=\"component "
            + "\\S+\"><title>" + name + ":")
        .matcher(svg(cost));
    assertThat(rectangle.find()).as(name).isTrue();
    return new Part(Double.parseDouble(rectangle.group(1)), Double.parseDouble(rectangle.group(2)));
  }

  private static String svg(CostBreakdown cost) {
    return new StackedBar(cost, CostBreakdown.components(List.of(cost)), scale(cost), 0).svg().render();
  }

  private static BarScale scale(CostBreakdown cost) {
    return BarScale.of(List.of(cost), 12, 936);
  }

  private static CostBreakdown cost(CostItem... items) {
    return new CostBreakdown("chip", "", new ModelledCost("model", 2, 1, List.of(items), List.of()));
  }

  private static CostItem item(Component component, double joules) {
    return new CostItem(component, 1, joules, 1, "example");
  }
}
