package org.joulemark.engine.session;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Backend;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.Plugin;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.Workload;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.SourceSurvey;
import org.joulemark.engine.plugin.PluginKind;
import org.jspecify.annotations.Nullable;

/** Ask a plugin whether it can work here. */
record AskAvailability(PluginKind kind, String id, Map<String, String> settings)
    implements ForkJob<Void, AskAvailability.Answer> {

  /**
   * Whether it can.
   *
   * @param refusal null where it is available
   */
  record Answer(@Nullable String refusal) {

    static Answer of(Support support) {
      return switch (support) {
        case Support.Yes _ -> new Answer(null);
        case Support.No(String reason) -> new Answer(reason);
      };
    }

    Support support() {
      return refusal == null ? Support.yes() : Support.no(refusal);
    }
  }

  @Override
  public Answer perform(ForkContext<Void> context) {
    Plugin plugin = context.catalog().plugin(kind, id).plugin();
    return switch (plugin) {
      case Workload workload -> Answer.of(workload.available(Settings.of(plugin.settings(), settings)));
      case Backend backend -> Answer.of(backend.available(Settings.of(plugin.settings(), settings)));
      case EnergyProbe _ -> new Answer(
          new SourceSurvey(context.catalog()).of(List.of(new ChosenProbe(id, settings))).getFirst().refusal());
    };
  }

  @Override
  public Class<Void> eventType() {
    return Void.class;
  }

  @Override
  public Class<Answer> answerType() {
    return Answer.class;
  }
}
