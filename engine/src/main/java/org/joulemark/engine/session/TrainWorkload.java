package org.joulemark.engine.session;

import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.TrainableWorkload;
import org.joulemark.api.TrainingReport;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.fork.StepDone;

/** Train a workload's weights into a file. */
record TrainWorkload(String workload, Map<String, String> settings, String outputFile)
    implements ForkJob<StepDone, TrainingReport> {

  @Override
  public TrainingReport perform(ForkContext<StepDone> context) throws InterruptedException {
    if (!(context.catalog().workload(workload).plugin() instanceof TrainableWorkload trainable)) {
      throw new InvalidInputException("workload '" + workload + "' cannot be trained; it brings its weights");
    }
    return trainable.train(
        Settings.of(trainable.trainingSettings(), settings), Path.of(outputFile), StepDone.tellingOf(context));
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
  public Class<TrainingReport> answerType() {
    return TrainingReport.class;
  }
}
