package org.joulemark.workload.svdd.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joulemark.api.Progress;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSetTest {

  private static final TrainingRows ROWS = Mixture.background(1000);
  private static final List<TrainingPlan> PLANS =
      List.of(Mixture.plan(3, 100, 1), Mixture.plan(4, 100, 2), Mixture.plan(5, 100, 3));
  private static final Progress SILENT = (step, steps, state) -> {};
  private static final TrainingSet.Receiver NOBODY = (plan, model) -> {};

  @TempDir
  private Path folder;

  @Test
  void givesWhatEachPlanGivesAlone() throws Exception {
    List<DeepSvddModel> models = new TrainingSet(PLANS, ROWS, folder).train(SILENT, NOBODY);

    for (int index = 0; index < PLANS.size(); index++) {
      DeepSvddTraining alone = new DeepSvddTraining(PLANS.get(index), ROWS, folder);
      assertThat(Networks.bits(models.get(index)))
          .isEqualTo(Networks.bits(alone.train((epoch, trainingLoss, validationLoss) -> {})));
    }
  }

  @Test
  void handsOverEveryNetwork() throws Exception {
    List<TrainingPlan> trained = Collections.synchronizedList(new ArrayList<>());
    new TrainingSet(PLANS, ROWS, folder).train(SILENT, (plan, model) -> trained.add(plan));

    assertThat(trained).containsExactlyInAnyOrderElementsOf(PLANS);
  }

  @Test
  void tellsTheProgressOfAllTogether() throws Exception {
    List<Integer> told = new ArrayList<>();
    new TrainingSet(PLANS, ROWS, folder).train((step, steps, state) -> {
      assertThat(steps).isEqualTo(12);
      assertThat(state).matches("z 3, n 2: epoch \\d, loss .*");
      told.add(step);
    }, NOBODY);

    assertThat(told).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void countsTheEpochsThatEarlyStoppingSaved() throws Exception {
    List<Integer> told = new ArrayList<>();
    TrainingPlan stopping =
        new TrainingPlan(3, 2, PLANS.getFirst().activation(), List.of(8), true, 50, 64, 1e-3, 0, 1, 0.999, 1);
    new TrainingSet(List.of(stopping), ROWS, folder).train((step, steps, state) -> told.add(step), NOBODY);

    assertThat(told).containsExactly(1, 2, 50);
  }

  @Test
  void leavesNoCheckpoints() throws Exception {
    new TrainingSet(PLANS, ROWS, folder).train(SILENT, NOBODY);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void goesOnAfterAnInterruptionAsIfThereHadBeenNone() throws Exception {
    List<DeepSvddModel> uninterrupted = new TrainingSet(PLANS, ROWS, folder).train(SILENT, NOBODY);
    Thread caller = Thread.currentThread();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () -> new TrainingSet(PLANS, ROWS, folder).train((step, steps, state) -> {
              if (step == 5) {
                caller.interrupt();
              }
            }, NOBODY));
    List<Integer> told = new ArrayList<>();
    List<DeepSvddModel> resumed =
        new TrainingSet(PLANS, ROWS, folder).train((step, steps, state) -> told.add(step), NOBODY);

    assertThat(Networks.bits(resumed)).isEqualTo(Networks.bits(uninterrupted));
    assertThat(told).hasSizeLessThan(12);
  }

  @Test
  void failsWhereANetworkFails() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> new TrainingSet(PLANS, ROWS, folder).train(SILENT, (plan, model) -> {
              throw new IllegalStateException("no room");
            }))
        .withMessage("no room");
  }
}
