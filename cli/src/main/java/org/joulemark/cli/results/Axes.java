package org.joulemark.cli.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.Precision;
import org.joulemark.cli.terminal.Word;
import org.joulemark.engine.plan.BackendSelection;
import org.joulemark.engine.plan.Selection;
import org.joulemark.engine.plan.SessionPlan;

/** What tells the cells of one or more sessions apart, in the order people read it. */
public final class Axes {

  private final List<Axis> axes;

  private Axes(List<Axis> axes) {
    this.axes = List.copyOf(axes);
  }

  /** The axes along which cells of these plans differ, within one or between them. */
  public static Axes of(SessionPlan... plans) {
    List<SessionPlan> all = List.of(plans);
    List<Axis> axes = new ArrayList<>();
    axes.add(word("workload", ids(all, SessionPlan::workloads), Coordinates::workload));
    axes.addAll(settings(all, SessionPlan::workloads, Coordinates::workloadSettings));
    axes.add(word("backend", ids(all, Axes::backends), Coordinates::backend));
    axes.addAll(settings(all, Axes::backends, Coordinates::backendSettings));
    axes.add(word("precision", union(all, Axes::precisions), cell -> cell.precision().id()));
    axes.add(
        word("boundary", union(all, SessionPlan::boundaries), cell -> Word.of(cell.boundary())));
    return new Axes(axes);
  }

  /** Those with more than one value. */
  List<Axis> swept() {
    return axes.stream().filter(Axis::isSwept).toList();
  }

  /** What all cells share: {@code nqs-rbm cpu resident}. */
  String shared(Coordinates anyCell) {
    return axes.stream().filter(axis -> !axis.isSwept()).map(axis -> axis.of(anyCell)).collect(Collectors.joining(" "));
  }

  /** Names one cell among all: {@code alpha=4 kernel=dense float32}; what all share where there is but one. */
  public String label(Coordinates cell) {
    return swept().isEmpty()
        ? shared(cell)
        : swept().stream().map(axis -> axis.labelOf(cell)).filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
  }

  /** Names a workload with one choice of settings, by those that the plan sweeps: {@code svdd z=5}. */
  public static String workloadLabel(SessionPlan plan, String workload, Map<String, String> settings) {
    return Stream.concat(
        Stream.of(workload),
        plan.workloads().stream()
            .filter(selection -> selection.id().equals(workload))
            .flatMap(selection -> selection.axes().entrySet().stream())
            .filter(axis -> axis.getValue().size() > 1)
            .map(axis -> axis.getKey() + "=" + settings.getOrDefault(axis.getKey(), ""))
            .sorted())
        .collect(Collectors.joining(" "));
  }

  /** Sorts cells along the axes. */
  public Comparator<Coordinates> order() {
    return axes.stream().map(Axis::order).reduce((_, _) -> 0, Comparator::thenComparing);
  }

  private static Axis word(String heading, Set<?> values, Function<Coordinates, String> value) {
    return new Axis(heading, false, values.size() > 1, value);
  }

  private static List<Axis> settings(
      List<SessionPlan> plans,
      Function<SessionPlan, List<Selection>> selectionsOf,
      Function<Coordinates, Map<String, String>> settingsOf) {
    List<Selection> selections = plans.stream().map(selectionsOf).flatMap(List::stream).toList();
    return selections.stream()
        .flatMap(selection -> selection.axes().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .filter(name -> isSwept(name, selections))
        .map(name -> new Axis(name, true, true, cell -> settingsOf.apply(cell).getOrDefault(name, "")))
        .toList();
  }

  /** Where one selection gives a value and another leaves the default, both may still differ. */
  private static boolean isSwept(String name, List<Selection> selections) {
    return selections.stream()
        .flatMap(selection -> selection.axes().getOrDefault(name, List.of("")).stream())
        .distinct()
        .count() > 1;
  }

  private static List<Selection> backends(SessionPlan plan) {
    return plan.backends().stream().map(BackendSelection::plugin).toList();
  }

  private static List<Precision> precisions(SessionPlan plan) {
    return plan.backends().stream().flatMap(backend -> plan.precisionsOf(backend).stream()).toList();
  }

  private static Set<String> ids(List<SessionPlan> plans, Function<SessionPlan, List<Selection>> selectionsOf) {
    return plans.stream().map(selectionsOf).flatMap(List::stream).map(Selection::id).collect(Collectors.toSet());
  }

  private static <T> Set<T> union(List<SessionPlan> plans, Function<SessionPlan, List<T>> valuesOf) {
    return new HashSet<>(plans.stream().map(valuesOf).flatMap(List::stream).toList());
  }
}
