package org.joulemark.cli.conformance.fork;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Plugin;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.StepDone;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginKind;
import org.joulemark.tck.launcher.TckLauncher;

/**
 * Run the rules of the TCK over a plugin.
 *
 * @param settings to test with
 * @param journal the file that receives every event
 */
public record RunRules(PluginKind kind, String id, List<Map<String, String>> settings, String journal)
    implements ForkJob<StepDone, ForkJob.Done> {

  public RunRules {
    settings = List.copyOf(settings);
  }

  /** A job for this plugin. */
  public static RunRules over(
      InstalledPlugin<? extends Plugin> plugin, List<Map<String, String>> settings, Path journal) {
    return new RunRules(
        PluginKind.of(plugin.plugin()), plugin.id(), settings, journal.toAbsolutePath().toString());
  }

  @Override
  public Done perform(ForkContext<StepDone> context) {
    try (var written = new Journal(Path.of(journal))) {
      TckLauncher.ofAllRules()
          .withSettings(settings)
          .telling(new JournalingListener(written, StepDone.tellingOf(context)))
          .run(context.catalog().plugin(kind, id).plugin());
    }
    return new Done();
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
