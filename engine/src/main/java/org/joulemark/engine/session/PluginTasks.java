package org.joulemark.engine.session;

import com.google.inject.Inject;
import java.util.List;
import org.joulemark.api.Progress;
import org.joulemark.engine.PluginTask;
import org.joulemark.engine.PluginTaskEnd;
import org.joulemark.engine.fork.ForkLimit;
import org.joulemark.engine.fork.ForkOutcome;
import org.joulemark.engine.fork.JobRunner;
import org.joulemark.engine.fork.StepDone;

/** Has the jobs of modules above the engine done, each in a fork that holds its plugin and no other. */
final class PluginTasks {

  private final JobRunner jobs;

  @Inject
  PluginTasks(JobRunner jobs) {
    this.jobs = jobs;
  }

  PluginTaskEnd perform(PluginTask task, Progress progress) throws InterruptedException {
    var surroundings =
        new JobRunner.Surroundings(
            List.of(task.plugin().folder().path()), task.jvmArguments(), ForkLimit.of(task.limit()), task.log());
    return switch (jobs.run(task.job(), surroundings, StepDone.heardBy(progress))) {
      case ForkOutcome.Answered<?> _ -> new PluginTaskEnd.Done();
      case ForkOutcome.Refused<?>(_, String message) -> new PluginTaskEnd.Failed(message, List.of());
      case ForkOutcome.Died<?>(String reason, List<String> lastOutput) ->
          new PluginTaskEnd.Failed(reason, lastOutput);
    };
  }
}
