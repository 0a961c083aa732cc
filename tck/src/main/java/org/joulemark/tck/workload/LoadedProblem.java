package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.Workload;
import org.joulemark.tck.plugin.Availability;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;

/**
 * A problem with the arena that owns it. The arena is shared, as the engine's is.
 *
 * @param problem what was loaded
 * @param arena closed with this
 */
record LoadedProblem(InferenceProblem problem, Arena arena) implements AutoCloseable {

  /** Loads; a refusal ends the rule as not applicable, for W201 has judged it. */
  static LoadedProblem of(WorkloadSubject subject, SettingVariant variant) {
    Workload workload = subject.workload();
    Settings settings = variant.settingsOf(workload);
    Availability.require(workload::available, settings);
    var arena = Arena.ofShared();
    try {
      return new LoadedProblem(load(workload, settings, arena), arena);
    } catch (InvalidInputException refused) {
      arena.close();
      throw NotApplicable.because("does not load with these settings: " + refused.getMessage());
    } catch (RuntimeException | Error broken) {
      arena.close();
      throw broken;
    }
  }

  private static InferenceProblem load(Workload workload, Settings settings, Arena arena) {
    return switch (workload.load(settings, arena)) {
      case InferenceProblem problem -> problem;
    };
  }

  @Override
  public void close() {
    arena.close();
  }
}
