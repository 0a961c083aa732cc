package org.joulemark.cli.recompute;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.Results;

/**
 * The joules of a session, recorded beside recomputed.
 *
 * @param domains of every row with traces
 * @param faults one line for each raw trace that is missing or damaged
 * @param rowsWithTraces whose joules were computed again
 * @param rowsWithoutTraces which have nothing to compute from, by their status
 */
public record Recomputation(
    List<RecomputedDomain> domains,
    List<String> faults,
    int rowsWithTraces,
    Map<CellStatus, Integer> rowsWithoutTraces) {

  /**
   * Computes again all that has traces.
   *
   * @param traces the session's folder of raw traces
   */
  public static Recomputation of(Results results, Path traces) {
    List<RecomputedDomain> domains = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Map<CellStatus, Integer> without = new TreeMap<>();
    for (CellResult row : results.cells()) {
      if (row.traces().isEmpty()) {
        without.merge(row.status(), 1, Integer::sum);
      } else {
        RowTraces read = RowTraces.read(row, traces);
        faults.addAll(read.faults());
        domains.addAll(new RowComparison(row, read).domains());
      }
    }
    int all = results.cells().size();
    int untraced = without.values().stream().mapToInt(Integer::intValue).sum();
    return new Recomputation(List.copyOf(domains), List.copyOf(faults), all - untraced, without);
  }

  /** Whether everything came out as it was recorded, from traces that are all there. */
  public boolean allSame() {
    return faults.isEmpty() && count(Verdict.SAME) == domains.size();
  }

  long count(Verdict verdict) {
    return domains.stream().filter(domain -> domain.verdict() == verdict).count();
  }
}
