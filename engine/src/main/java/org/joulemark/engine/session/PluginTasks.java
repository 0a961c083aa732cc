package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.util.List;
import org.joulemark.engine.PluginTask;
import org.joulemark.engine.PluginTaskEnd;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.ForkLauncher;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.ForkOutcome;
import org.joulemark.engine.fork.ForkReply;
import org.joulemark.engine.fork.PluginKind;
import org.joulemark.engine.fork.ProgressListener;

/** Has the tasks of modules above the engine done, each in a fork that holds its plugin and no other. */
final class PluginTasks {

  private final ForkLauncher launcher;

  @Inject
  PluginTasks(ForkLauncher launcher) {
    this.launcher = launcher;
  }

  PluginTaskEnd perform(PluginTask task, ProgressListener.Steps progress) throws InterruptedException {
    var plugin = task.plugin();
    var job =
        new ForkJob.Task(
            task.name(), PluginKind.of(plugin.plugin()), plugin.id(), task.instructions(),
            task.folder().toAbsolutePath().toString());
    return end(
        launcher.run(
            List.of(plugin.folder().path().toAbsolutePath()), job, task.jvmArguments(), ForkLimit.of(task.limit()),
            task.log(), progress));
  }

  private static PluginTaskEnd end(ForkOutcome outcome) {
    return switch (outcome) {
      case ForkOutcome.Replied(ForkReply.TaskDone _) -> new PluginTaskEnd.Done();
      case ForkOutcome.Replied(ForkReply.Refused(String message)) -> new PluginTaskEnd.Failed(message, List.of());
      case ForkOutcome.Replied(var other) ->
          new PluginTaskEnd.Failed("the fork answered " + other.getClass().getSimpleName() + " to a task", List.of());
      case ForkOutcome.Died(String reason, List<String> lastOutput) -> new PluginTaskEnd.Failed(reason, lastOutput);
    };
  }
}
