package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.api.Support;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.ForkLauncher;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.ForkOutcome;
import org.joulemark.engine.fork.ForkReply;
import org.joulemark.engine.fork.PluginKind;
import org.joulemark.engine.fork.ProgressListener;
import org.joulemark.engine.fork.TemporaryFolder;
import org.joulemark.engine.plugin.InstalledPlugin;

/** Asks a plugin whether it can work here, in a JVM with the flags it needs, where a crash hurts nobody. */
final class PluginQuestions {

  private static final ForkLimit LIMIT = ForkLimit.of(Duration.ofSeconds(60));

  private final ForkLauncher launcher;

  @Inject
  PluginQuestions(ForkLauncher launcher) {
    this.launcher = launcher;
  }

  Support availability(InstalledPlugin<? extends Plugin> installed, Map<String, String> settings)
      throws InterruptedException {
    var job = new ForkJob.Availability(PluginKind.of(installed.plugin()), installed.id(), settings);
    try (var folder = TemporaryFolder.create("joulemark-log")) {
      return answer(
          launcher.run(
              List.of(installed.folder().path().toAbsolutePath()), job,
              JvmFlags.askedBy(installed.plugin(), settings), LIMIT, folder.file("fork.log"),
              new ProgressListener.Silent()));
    } catch (InvalidInputException unanswered) {
      return Support.no(unanswered.getMessage());
    }
  }

  private static Support answer(ForkOutcome outcome) {
    return switch (outcome) {
      case ForkOutcome.Replied(ForkReply.Availability(var refusal)) ->
          refusal == null ? Support.yes() : Support.no(refusal);
      case ForkOutcome.Replied(ForkReply.Refused(String message)) -> Support.no(message);
      case ForkOutcome.Replied(var other) -> Support.no("the fork answered " + other.getClass().getSimpleName());
      case ForkOutcome.Died died -> Support.no(died.explanation());
    };
  }
}
