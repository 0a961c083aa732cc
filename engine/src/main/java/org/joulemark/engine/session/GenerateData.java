package org.joulemark.engine.session;

import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.GeneratingWorkload;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.StepDone;

/** Have a workload make its data, into a file. */
record GenerateData(String workload, Map<String, String> settings, String outputFile)
    implements ForkJob<StepDone, ForkJob.Done> {

  @Override
  public Done perform(ForkContext<StepDone> context) throws InterruptedException {
    if (!(context.catalog().workload(workload).plugin() instanceof GeneratingWorkload generating)) {
      throw new InvalidInputException("workload '" + workload + "' generates no data");
    }
    generating.generate(
        Settings.of(generating.generationSettings(), settings), Path.of(outputFile), StepDone.tellingOf(context));
    return new Done();
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
