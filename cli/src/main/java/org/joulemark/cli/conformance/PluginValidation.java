package org.joulemark.cli.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Plugin;
import org.joulemark.api.Support;
import org.joulemark.cli.conformance.fork.Journal;
import org.joulemark.cli.conformance.fork.RunRules;
import org.joulemark.cli.conformance.record.PluginConformance;
import org.joulemark.engine.Engine;
import org.joulemark.engine.PluginTask;
import org.joulemark.engine.PluginTaskEnd;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.results.PluginRecord;
import org.joulemark.tck.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/** Validates one plugin, in as many forks as its flags need. */
final class PluginValidation {

  /** Every rule has a limit of its own; this is for a fork that no longer keeps it. */
  private static final Duration FORK_LIMIT = Duration.ofMinutes(30);
  private static final String JOURNAL = "events.jsonl";

  private final Engine engine;
  private final InstalledPlugin<? extends Plugin> plugin;
  private final ConformanceFolder folder;
  private final ConformanceListener listener;
  private final List<ForkRun> forks = new ArrayList<>();
  private boolean interrupted;

  PluginValidation(
      Engine engine, InstalledPlugin<? extends Plugin> plugin, ConformanceFolder folder, ConformanceListener listener) {
    this.engine = engine;
    this.plugin = plugin;
    this.folder = folder;
    this.listener = listener;
  }

  /** Whether the user ended it; what is known until then is in the result all the same. */
  boolean isInterrupted() {
    return interrupted;
  }

  PluginConformance validate() throws IOException {
    long start = System.nanoTime();
    var tally = new RuleTally(RuleBook.open());
    @Nullable
    String unavailable = unavailable();
    for (PlannedFork fork : PlannedFork.of(plugin.plugin())) {
      if (!interrupted) {
        ForkRun run = run(fork);
        forks.add(run);
        tally.add(run);
      }
    }
    return conformance(tally, unavailable, (System.nanoTime() - start) / 1e9);
  }

  private PluginConformance conformance(RuleTally tally, @Nullable String unavailable, double seconds) {
    PluginRecord record = PluginRecord.of(plugin);
    if (interrupted && forks.isEmpty()) {
      return PluginConformance.notBegun(record, "interrupted");
    }
    Judgement judgement = Judgement.of(tally.rules(), forks, unavailable);
    return new PluginConformance(
        record.kind(), record.id(), record.version(), record.jarSha256(), judgement.verdict(), judgement.reason(),
        seconds, forks.stream().map(ForkRun::toRecord).toList(), tally.rules());
  }

  /** Rules about a plugin that cannot work here say too little to call it conformant, however many pass. */
  private @Nullable String unavailable() {
    try {
      return engine.availability(plugin, Map.of()) instanceof Support.No(String reason) ? reason : null;
    } catch (InterruptedException _) {
      interrupted = true;
      return null;
    } catch (RuntimeException | LinkageError _) {
      // A plugin that cannot be asked breaks rules, and they will say which.
      return null;
    }
  }

  private ForkRun run(PlannedFork fork) throws IOException {
    Path forkFolder = folder.fork(plugin.kind(), plugin.id(), forks.size() + 1);
    Path log = forkFolder.resolve("output.log");
    Path journal = forkFolder.resolve(JOURNAL);
    ForkEnd end =
        end(
            new PluginTask(
                RunRules.over(plugin, fork.settings(), journal), plugin, fork.jvmArguments(), log, FORK_LIMIT));
    return new ForkRun(fork, folder.relative(log), end, Journal.read(journal));
  }

  private ForkEnd end(PluginTask task) {
    try {
      return switch (engine.perform(task, listener::ruleStarted)) {
        case PluginTaskEnd.Done _ -> new ForkEnd.Finished();
        case PluginTaskEnd.Failed(String reason, List<String> lastOutput) -> new ForkEnd.Died(reason, lastOutput);
      };
    } catch (InterruptedException _) {
      interrupted = true;
      return new ForkEnd.Interrupted();
    }
  }
}
