package org.joulemark.workload.svdd.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.joulemark.api.Progress;

/** Tells the progress of several networks as one. */
final class CombinedProgress {

  private final List<TrainingPlan> plans;
  private final int[] epochsDone;
  private final Progress progress;

  CombinedProgress(List<TrainingPlan> plans, Progress progress) {
    this.plans = plans;
    this.epochsDone = new int[plans.size()];
    this.progress = progress;
  }

  /** For the network of a plan. */
  DeepSvddTraining.Listener listener(int number) {
    return (epoch, trainingLoss, validationLoss) -> reached(
        number, epoch, String.format(Locale.ROOT, "%s: epoch %d, loss %.3g", name(number), epoch, validationLoss));
  }

  /** A network that stopped early, or whose checkpoint was at the end, has no epochs left. */
  void finished(int number) {
    reached(number, plans.get(number).epochs(), name(number) + ": done");
  }

  private synchronized void reached(int number, int epoch, String state) {
    if (epoch > epochsDone[number]) {
      epochsDone[number] = epoch;
      progress.step(sum(epochsDone), plans.stream().mapToInt(TrainingPlan::epochs).sum(), state);
    }
  }

  private static int sum(int[] numbers) {
    return Arrays.stream(numbers).sum();
  }

  private String name(int number) {
    TrainingPlan plan = plans.get(number);
    return "z " + plan.z() + ", n " + plan.n();
  }
}
