package org.joulemark.cli.comparison;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.cli.terminal.Word;
import org.joulemark.engine.plan.Selection;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.Results;
import org.joulemark.engine.results.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * The joules of one domain in both sessions.
 *
 * @param domain probe and domain: {@code estimated-cpu/process}
 * @param provenance of both
 * @param grossJoulesPerSample null where the two must not be divided
 * @param netJoulesPerSample null where the two must not be divided, or one is not positive
 * @param reason why the two must not be divided; null where they may
 */
public record EnergyComparison(
    String domain,
    String provenance,
    @Nullable Ratio grossJoulesPerSample,
    @Nullable Ratio netJoulesPerSample,
    @Nullable String reason) {

  static List<EnergyComparison> of(Results first, CellResult firstCell, Results second, CellResult secondCell) {
    List<EnergyComparison> comparisons = new ArrayList<>();
    for (EnergyRecord energy : firstCell.energy()) {
      secondCell.energy()
          .stream()
          .filter(other -> name(other).equals(name(energy)))
          .findFirst()
          .ifPresent(other -> comparisons.add(of(energy, other, obstacle(first, energy, second, other))));
    }
    return comparisons;
  }

  private static EnergyComparison of(EnergyRecord first, EnergyRecord second, @Nullable String obstacle) {
    return new EnergyComparison(
        name(first),
        Word.of(first.provenance()),
        obstacle == null ? ratio(first.grossJoulesPerSample(), second.grossJoulesPerSample()) : null,
        obstacle == null ? ratio(first.netJoulesPerSample(), second.netJoulesPerSample()) : null,
        obstacle);
  }

  /** What stands against dividing the two: they would not be the same quantity. */
  private static @Nullable String obstacle(Results first, EnergyRecord energy, Results second, EnergyRecord other) {
    if (energy.provenance() != other.provenance()) {
      return Word.of(energy.provenance()) + " against " + Word.of(other.provenance());
    }
    if (energy.scope() != other.scope()) {
      return "scope " + Word.of(energy.scope()) + " against " + Word.of(other.scope());
    }
    boolean sameSettings = probe(first, energy.probe()).equals(probe(second, other.probe()));
    return sameSettings ? null : "the probe had other settings";
  }

  private static List<Selection> probe(Results results, String id) {
    return results.session().plan().probes().stream().filter(selection -> selection.id().equals(id)).toList();
  }

  /** Net joules can be zero or below, where the work drowns in the machine's own unrest. */
  private static @Nullable Ratio ratio(Statistics first, Statistics second) {
    return first.mean() > 0 && second.mean() > 0 ? Ratio.of(first, second) : null;
  }

  private static String name(EnergyRecord energy) {
    return energy.probe() + "/" + energy.domain();
  }
}
