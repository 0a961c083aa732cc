package org.joulemark.engine.runner;

import java.lang.foreign.Arena;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.PreparingWorkload;
import org.joulemark.api.Problem;
import org.joulemark.api.Progress;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.Workload;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.StepDone;

/**
 * Have a workload do beforehand what its loading would do slowly. One that is unavailable has nothing done, which its cells
 * will say.
 */
public record PrepareWorkload(String workload, Map<String, String> settings)
    implements ForkJob<StepDone, ForkJob.Done> {

  @Override
  public Done perform(ForkContext<StepDone> context) throws InterruptedException {
    Workload plugin = context.catalog().workload(workload).plugin();
    Settings settled = Settings.of(plugin.settings(), settings);
    if (plugin.available(settled) instanceof Support.Yes) {
      prepare(plugin, settled, StepDone.tellingOf(context));
    }
    return new Done();
  }

  private static void prepare(Workload workload, Settings settings, Progress progress) throws InterruptedException {
    if (workload instanceof PreparingWorkload preparing) {
      preparing.prepare(settings, progress);
    }
  }

  /**
   * The problem of a workload that was prepared for it.
   *
   * @throws InvalidInputException where the workload is unavailable
   */
  public static Problem load(
      ForkContext<StepDone> context, String id, Map<String, String> given, Arena arena)
      throws InterruptedException {
    Workload workload = context.catalog().workload(id).plugin();
    Settings settings = Settings.of(workload.settings(), given);
    return switch (workload.available(settings)) {
      case Support.No(String reason) -> throw new InvalidInputException(
          "workload '" + id + "' is unavailable: " + reason);
      case Support.Yes _ -> {
        prepare(workload, settings, StepDone.tellingOf(context));
        yield workload.load(settings, arena);
      }
    };
  }

  @Override
  public boolean tidiesUp() {
    return true;
  }

  @Override
  public Class<StepDone> eventType() {
    return StepDone.class;
  }

  @Override
  public Class<Done> answerType() {
    return Done.class;
  }
}
