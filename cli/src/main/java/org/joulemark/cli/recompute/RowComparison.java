package org.joulemark.cli.recompute;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.trace.Attribution;

/** The joules of one row, recorded beside recomputed. */
final class RowComparison {

  private final CellResult row;
  private final RowTraces traces;
  private final Attribution recomputed;

  RowComparison(CellResult row, RowTraces traces) {
    this.row = row;
    this.traces = traces;
    this.recomputed = Attribution.of(traces.readable());
  }

  List<RecomputedDomain> domains() {
    return Stream.concat(
        row.energy().stream().map(this::compared),
        recomputed.energy().stream()
            .filter(this::isUnexplained)
            .map(energy -> RecomputedDomain.onlyRecomputed(row.cell(), energy)))
        .toList();
  }

  private RecomputedDomain compared(EnergyRecord recorded) {
    return recomputed.energy().stream()
        .filter(energy -> isSameDomain(energy, recorded))
        .findFirst()
        .map(energy -> RecomputedDomain.compared(row.cell(), recorded, energy))
        .orElseGet(() -> gone(recorded));
  }

  private RecomputedDomain gone(EnergyRecord recorded) {
    Verdict obstacle = traces.obstacle(recorded.probe());
    return obstacle == null
        ? RecomputedDomain.onlyRecorded(row.cell(), recorded, Verdict.DIFFERS, whyNotTold(recorded))
        : RecomputedDomain.onlyRecorded(row.cell(), recorded, obstacle, "there is no trace to compute it from");
  }

  private String whyNotTold(EnergyRecord recorded) {
    return recomputed.missing().stream()
        .filter(missing -> isOf(missing, recorded))
        .map(MissingEnergy::reason)
        .findFirst()
        .orElse("its trace does not have this domain");
  }

  /** An invalid row publishes no joules, and a domain may have been dropped because its windows would be too long. */
  private boolean isUnexplained(EnergyRecord energy) {
    return row.status() != CellStatus.INVALID
        && row.energy().stream().noneMatch(recorded -> isSameDomain(recorded, energy))
        && row.missingEnergy().stream().noneMatch(missing -> isOf(missing, energy));
  }

  private static boolean isSameDomain(EnergyRecord one, EnergyRecord other) {
    return one.probe().equals(other.probe()) && one.domain().equals(other.domain());
  }

  private static boolean isOf(MissingEnergy missing, EnergyRecord energy) {
    return Objects.equals(missing.probe(), energy.probe()) && Objects.equals(missing.domain(), energy.domain());
  }
}
