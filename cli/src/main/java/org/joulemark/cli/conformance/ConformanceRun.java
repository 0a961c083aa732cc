package org.joulemark.cli.conformance;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joulemark.api.Plugin;
import org.joulemark.cli.conformance.record.Conformance;
import org.joulemark.cli.conformance.record.ConformanceState;
import org.joulemark.cli.conformance.record.PluginConformance;
import org.joulemark.engine.Engine;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.results.PluginRecord;
import org.joulemark.engine.runner.HostInspection;

/** Validates plugins one after the other and saves what is known after each. */
public final class ConformanceRun {

  private final Engine engine;
  private final ConformanceFolder folder;
  private final ConformanceListener listener;
  private final Clock clock;

  public ConformanceRun(Engine engine, ConformanceFolder folder, ConformanceListener listener, Clock clock) {
    this.engine = engine;
    this.folder = folder;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Validates.
   *
   * @return with state {@code interrupted} where the thread was interrupted; it no longer is
   * @throws IOException where the folder cannot be written
   */
  public Conformance validate(List<InstalledPlugin<? extends Plugin>> plugins, String joulemarkVersion)
      throws IOException {
    TckIdentity tck = TckIdentity.ofThis();
    var conformance =
        new Conformance(
            Conformance.SCHEMA, ConformanceState.RUNNING, now(), null, joulemarkVersion, tck.version(),
            tck.goldenVectorsSha256(), HostInspection.inspect(), List.of());
    listener.started(plugins.size());
    boolean interrupted = false;
    for (InstalledPlugin<? extends Plugin> plugin : plugins) {
      if (interrupted) {
        conformance = conformance.with(notReached(plugin));
      } else {
        folder.write(conformance);
        var validation = new PluginValidation(engine, plugin, folder, listener);
        conformance = conformance.with(validate(plugin, validation));
        interrupted = validation.isInterrupted();
      }
    }
    Conformance ended =
        conformance.ended(interrupted ? ConformanceState.INTERRUPTED : ConformanceState.COMPLETE, now());
    folder.write(ended);
    return ended;
  }

  private PluginConformance validate(InstalledPlugin<? extends Plugin> plugin, PluginValidation validation)
      throws IOException {
    listener.pluginStarted(plugin.kind(), plugin.id());
    PluginConformance validated = validation.validate();
    folder.writeXml(validated);
    listener.pluginFinished(validated);
    return validated;
  }

  private static PluginConformance notReached(InstalledPlugin<? extends Plugin> plugin) {
    return PluginConformance.notBegun(PluginRecord.of(plugin), "interrupted before its turn came");
  }

  private String now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
