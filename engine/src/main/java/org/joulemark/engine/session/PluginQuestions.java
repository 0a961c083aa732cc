package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.Backend;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.Support;
import org.joulemark.api.Workload;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.ForkOutcome;
import org.joulemark.engine.fork.JobRunner;
import org.joulemark.engine.fork.TemporaryFolder;
import org.joulemark.engine.meter.SurveySources;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.plugin.PluginKind;
import org.joulemark.engine.runner.JvmFlags;

/** Asks plugins whether they can work here: in a fork with the flags each needs, where a crash hurts nobody. */
final class PluginQuestions {

  private static final ForkLimit LIMIT_OF_AN_ANSWER = ForkLimit.of(Duration.ofSeconds(60));

  /** A JVM that lives for a second wins back nothing of what the second compiler tier costs. */
  private static final String FIRST_TIER_ONLY = "-XX:TieredStopAtLevel=1";

  private final JobRunner jobs;

  @Inject
  PluginQuestions(JobRunner jobs) {
    this.jobs = jobs;
  }

  Support availability(InstalledPlugin<? extends Plugin> installed, Map<String, String> settings)
      throws InterruptedException {
    var job = new AskAvailability(PluginKind.of(installed.plugin()), installed.id(), settings);
    try {
      return answer(ask(job, installed, settings));
    } catch (InvalidInputException unanswered) {
      return Support.no(unanswered.getMessage());
    }
  }

  List<ComputeDevice> devices(InstalledPlugin<? extends Plugin> installed) throws InterruptedException {
    return ask(new AskDevices(installed.id()), installed, Map.of()).orThrow().devices();
  }

  private <A> ForkOutcome<A> ask(
      ForkJob<Void, A> job, InstalledPlugin<? extends Plugin> installed, Map<String, String> settings)
      throws InterruptedException {
    try (var folder = TemporaryFolder.create("joulemark-log")) {
      var surroundings =
          new JobRunner.Surroundings(
              List.of(installed.folder().path()), flags(installed.plugin(), settings), limit(installed.plugin()),
              folder.file("fork.log"));
      return jobs.run(job, surroundings, _ -> {});
    }
  }

  /** What the plugin asks for comes last, and so prevails. */
  private static List<String> flags(Plugin plugin, Map<String, String> settings) {
    return Stream.concat(Stream.of(FIRST_TIER_ONLY), JvmFlags.askedBy(plugin, settings).stream()).toList();
  }

  /** A probe answers by opening its meter. */
  private static ForkLimit limit(Plugin plugin) {
    return switch (plugin) {
      case Workload _,Backend _ -> LIMIT_OF_AN_ANSWER;
      case EnergyProbe _ -> SurveySources.LIMIT;
    };
  }

  private static Support answer(ForkOutcome<AskAvailability.Answer> outcome) {
    return switch (outcome) {
      case ForkOutcome.Answered<AskAvailability.Answer>(var answer) -> answer.support();
      case ForkOutcome.Refused<?>(_, String message) -> Support.no(message);
      case ForkOutcome.Died<?> died -> Support.no(died.explanation());
    };
  }
}
