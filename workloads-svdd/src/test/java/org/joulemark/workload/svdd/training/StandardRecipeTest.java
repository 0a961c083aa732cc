package org.joulemark.workload.svdd.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.joulemark.api.Activation;
import org.joulemark.workload.svdd.collision.EventMixture;
import org.joulemark.workload.svdd.collision.ToyCollisions;
import org.joulemark.workload.svdd.event.EventClass;
import org.joulemark.workload.svdd.event.EventLayout;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Few events, so that it is quick; docs/decisions/0013 has the figures of the whole recipe. */
class StandardRecipeTest {

  private static final int ROWS = 4000;
  private static final int JUDGED = 1000;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"0, ELU", "0, RELU", "4, ELU"})
  void scoresFourLeptonsHigherThanBackground(int n, Activation activation) throws Exception {
    TrainingRows rows = new TrainingRows(events(EventClass.BACKGROUND, ROWS, 1), ROWS, EventLayout.FEATURES);
    DeepSvddModel model =
        new DeepSvddTraining(TrainingPlan.standard(5, n, activation), rows, folder)
            .train((epoch, trainingLoss, validationLoss) -> {});

    double[] background = ReferenceScores.ofEvents(model, events(EventClass.BACKGROUND, JUDGED, 2), JUDGED);
    double[] signal = ReferenceScores.ofEvents(model, events(EventClass.A_TO_FOUR_LEPTONS, JUDGED, 3), JUDGED);
    double median = Arrays.stream(background).sorted().toArray()[JUDGED / 2];

    assertThat(Arrays.stream(signal).filter(score -> score > median).count()).isGreaterThan(8 * JUDGED / 10);
  }

  @Test
  void isSlowNearTheCentreAndFastFarFromIt() {
    assertThat(rate(5, 0, Activation.ELU)).isEqualTo(3e-4);
    assertThat(rate(233, 0, Activation.ELU)).isEqualTo(3e-4);
    assertThat(rate(5, 0, Activation.RELU)).isEqualTo(3e-4);
    assertThat(rate(80, 0, Activation.RELU)).isCloseTo(3e-4 / 8, within(1e-12));
    assertThat(rate(5, 4, Activation.RELU)).isEqualTo(3e-3);
    assertThat(rate(5, 1000, Activation.ELU)).isEqualTo(1e-2);
  }

  private static double rate(int z, int n, Activation activation) {
    return TrainingPlan.standard(z, n, activation).learningRate();
  }

  private static float[] events(EventClass eventClass, int count, long seed) {
    float[] features = new float[count * EventLayout.FEATURES];
    int[] filled = {0};
    ToyCollisions.of(count, seed, EventMixture.only(eventClass)).read(
        chunk -> {
          System.arraycopy(chunk.features(), 0, features, filled[0], chunk.features().length);
          filled[0] += chunk.features().length;
          return true;
        });
    return features;
  }
}
