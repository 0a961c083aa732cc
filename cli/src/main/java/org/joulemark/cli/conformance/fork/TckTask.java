package org.joulemark.cli.conformance.fork;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Plugin;
import org.joulemark.engine.fork.ForkTask;
import org.joulemark.engine.fork.ProgressListener;
import org.joulemark.engine.json.Json;
import org.joulemark.tck.launcher.TckLauncher;
import tools.jackson.core.type.TypeReference;

/** What a fork does for {@code joulemark tck}: runs the rules over its plugin. */
public final class TckTask implements ForkTask {

  public static final String NAME = "tck";
  /** The journal's name in the task's folder. */
  public static final String JOURNAL = "events.jsonl";

  /** The form that {@link #perform} expects. */
  public static String instructions(List<Map<String, String>> settings) {
    return Json.mapper().writeValueAsString(settings);
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * Runs every rule.
   *
   * @param instructions the settings to test with
   */
  @Override
  public void perform(Plugin plugin, String instructions, Path folder, ProgressListener.Steps progress) {
    List<Map<String, String>> settings = Json.mapper().readValue(instructions, new TypeReference<>() {});
    try (var journal = new Journal(folder.resolve(JOURNAL))) {
      TckLauncher.ofAllRules()
          .withSettings(settings)
          .telling(new JournalingListener(journal, progress))
          .run(plugin);
    }
  }
}
