package org.joulemark.cli.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joulemark.engine.plan.Selection;
import org.joulemark.engine.plan.SessionPlan;

/** The axes of a session's sweep, in the order people read them. */
public final class Axes {

  private final List<Axis> axes;

  private Axes(List<Axis> axes) {
    this.axes = List.copyOf(axes);
  }

  public static Axes of(SessionPlan plan) {
    List<Axis> axes = new ArrayList<>();
    axes.add(new Axis("workload", false, Coordinates::workload));
    axes.addAll(settings(plan.workloads(), Coordinates::workloadSettings));
    axes.add(new Axis("backend", false, Coordinates::backend));
    axes.addAll(settings(plan.backends(), Coordinates::backendSettings));
    addIfSwept(axes, plan.precisions(), "precision", cell -> cell.precision().id());
    addIfSwept(axes, plan.boundaries(), "boundary", cell -> cell.boundary().name().toLowerCase(Locale.ROOT));
    return new Axes(axes);
  }

  List<Axis> list() {
    return axes;
  }

  /** Names one cell among those of its session: {@code nqs-rbm alpha=4 cpu kernel=dense float32}. */
  public String label(Coordinates cell) {
    return axes.stream().map(axis -> axis.labelOf(cell)).filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Sorts cells along the axes. */
  public Comparator<Coordinates> order() {
    return axes.stream().map(Axis::order).reduce((_, _) -> 0, Comparator::thenComparing);
  }

  private static List<Axis> settings(
      List<Selection> selections, Function<Coordinates, Map<String, String>> settingsOfCell) {
    var names = new TreeSet<String>();
    selections.forEach(
        selection -> selection.axes().forEach((name, values) -> {
          if (values.size() > 1 || selections.size() > 1) {
            names.add(name);
          }
        }));
    return names.stream()
        .map(name -> new Axis(name, true, cell -> settingsOfCell.apply(cell).getOrDefault(name, "")))
        .toList();
  }

  private static void addIfSwept(
      List<Axis> axes, Collection<?> values, String heading, Function<Coordinates, String> value) {
    if (values.size() > 1) {
      axes.add(new Axis(heading, false, value));
    }
  }
}
