package org.joulemark.cli.recompute;

import java.util.List;
import org.joulemark.engine.results.EnergyRecord;
import org.jspecify.annotations.Nullable;

/**
 * One domain of one row.
 *
 * @param cell the row's id
 * @param domain probe and domain: {@code rapl/package-0}
 * @param recordedJoulesPerSample gross, as results.json has it; null where it has none
 * @param recomputedJoulesPerSample gross, from the raw trace; null where it tells none
 * @param relativeDifference of the latter from the former; null unless both are there and some figure differs
 * @param differingFields of the domain in results.json that came out otherwise
 * @param reason why one side has no joules; null where both have
 */
public record RecomputedDomain(
    String cell,
    String domain,
    Verdict verdict,
    @Nullable Double recordedJoulesPerSample,
    @Nullable Double recomputedJoulesPerSample,
    @Nullable Double relativeDifference,
    List<String> differingFields,
    @Nullable String reason) {

  static RecomputedDomain compared(String cell, EnergyRecord recorded, EnergyRecord recomputed) {
    List<String> differing = DifferingFields.of(recorded, recomputed);
    double before = recorded.grossJoulesPerSample().mean();
    double now = recomputed.grossJoulesPerSample().mean();
    return differing.isEmpty()
        ? new RecomputedDomain(cell, name(recorded), Verdict.SAME, before, now, null, differing, null)
        : new RecomputedDomain(cell, name(recorded), Verdict.DIFFERS, before, now, relative(before, now), differing,
            null);
  }

  static RecomputedDomain onlyRecorded(String cell, EnergyRecord recorded, Verdict verdict, String reason) {
    return new RecomputedDomain(cell, name(recorded), verdict, recorded.grossJoulesPerSample().mean(), null, null,
        List.of(), reason);
  }

  static RecomputedDomain onlyRecomputed(String cell, EnergyRecord recomputed) {
    return new RecomputedDomain(cell, name(recomputed), Verdict.DIFFERS, null,
        recomputed.grossJoulesPerSample().mean(), null, List.of(), "results.json says nothing of this domain");
  }

  private static double relative(double before, double now) {
    return Double.compare(before, now) == 0 ? 0 : (now - before) / Math.abs(before);
  }

  private static String name(EnergyRecord energy) {
    return energy.probe() + "/" + energy.domain();
  }
}
