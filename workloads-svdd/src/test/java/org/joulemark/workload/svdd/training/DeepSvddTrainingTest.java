package org.joulemark.workload.svdd.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.DenseWeights;
import org.joulemark.workload.svdd.model.Networks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class DeepSvddTrainingTest {

  private static final TrainingRows ROWS = Mixture.background(2000);
  private static final DeepSvddTraining.Listener SILENT = (epoch, trainingLoss, validationLoss) -> {};

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"ELU", "RELU"})
  void scoresWhatIsUnlikeTheBackgroundHigher(Activation activation) throws Exception {
    TrainingPlan plan =
        new TrainingPlan(5, 1, activation, List.of(64, 32), true, 20, 64, 1e-3, 0, 100, 0, 1);
    DeepSvddModel model = new DeepSvddTraining(plan, ROWS, folder).train(SILENT);

    double[] background = ReferenceScores.ofEvents(model, Mixture.numbers(1000, 2, 0), 1000);
    double[] anomalies = ReferenceScores.ofEvents(model, Mixture.numbers(1000, 3, 3), 1000);

    assertThat(areaUnderCurve(background, anomalies)).isGreaterThan(0.9);
  }

  @Test
  void lowersTheLoss() throws Exception {
    List<Double> losses = new ArrayList<>();
    training(Mixture.plan(10)).train((epoch, trainingLoss, validationLoss) -> losses.add(validationLoss));

    assertThat(losses).hasSize(10);
    assertThat(losses.getLast()).isLessThan(losses.getFirst() / 5);
  }

  @Test
  void givesANetworkOfThePlansShape() throws Exception {
    DeepSvddModel model = training(Mixture.plan()).train(SILENT);

    assertThat(model.layers()).extracting(DenseWeights::inputs).containsExactly(8, 16, 8);
    assertThat(model.layers())
        .extracting(DenseWeights::activation)
        .containsExactly(Activation.ELU, Activation.ELU, Activation.IDENTITY);
    assertThat(model.z()).isEqualTo(3);
    assertThat(model.n()).isEqualTo(2);
    assertThat(model.scaling()).isEqualTo(PreparedRows.of(ROWS).scaling());
    assertThat(model.training()).startsWith(Mixture.plan().inWords() + ", rows 2000, epochs done 6, ");
  }

  @Test
  void findsTheLargestScoreOfTheRowsTrainedWith() throws Exception {
    DeepSvddModel model = training(Mixture.plan()).train(SILENT);
    PreparedRows rows = PreparedRows.of(ROWS);
    double[] scores = ReferenceScores.ofScaled(model, rows.training(), rows.trainingCount());

    assertThat(model.largestTrainingScore()).isEqualTo(Arrays.stream(scores).max().orElseThrow());
  }

  @Test
  void givesTheSameNetworkFromTheSameSeed() throws Exception {
    DeepSvddModel first = training(Mixture.plan()).train(SILENT);
    training(Mixture.plan()).forget();

    assertThat(Networks.bits(training(Mixture.plan()).train(SILENT))).isEqualTo(Networks.bits(first));
  }

  @Test
  void dependsOnTheSeed() throws Exception {
    DeepSvddModel first = training(Mixture.plan(2, 100, 1)).train(SILENT);
    DeepSvddModel second = training(Mixture.plan(2, 100, 2)).train(SILENT);

    assertThat(second.layers().getFirst().weights()).isNotEqualTo(first.layers().getFirst().weights());
  }

  @Test
  void keepsBiasesAtZeroWhereThePlanWantsNone() throws Exception {
    TrainingPlan plan = new TrainingPlan(3, 2, Activation.ELU, List.of(16, 8), false, 2, 64, 3e-3, 0, 9, 0, 1);
    DeepSvddModel model = new DeepSvddTraining(plan, ROWS, folder).train(SILENT);

    assertThat(model.layers()).allSatisfy(layer -> assertThat(layer.bias()).containsOnly(0));
  }

  @Test
  void trainsWithBatchesLargerThanThereAreRows() throws Exception {
    TrainingPlan plan = new TrainingPlan(3, 2, Activation.ELU, List.of(16), true, 2, 5000, 3e-3, 0, 9, 0, 1);

    assertThat(new DeepSvddTraining(plan, ROWS, folder).train(SILENT).z()).isEqualTo(3);
  }

  @Test
  void stopsWhereTheLossNoLongerFalls() throws Exception {
    TrainingPlan plan = new TrainingPlan(3, 2, Activation.ELU, List.of(16), true, 50, 64, 3e-3, 0, 2, 0.999, 1);
    List<Integer> epochs = new ArrayList<>();
    new DeepSvddTraining(plan, ROWS, folder).train((epoch, trainingLoss, validationLoss) -> epochs.add(epoch));

    assertThat(epochs).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void goesOnAfterAnInterruptionAsIfThereHadBeenNone(int interruptedEpoch) throws Exception {
    DeepSvddModel uninterrupted = training(Mixture.plan()).train(SILENT);
    training(Mixture.plan()).forget();

    interruptAfter(interruptedEpoch);
    List<Integer> epochs = new ArrayList<>();
    DeepSvddModel resumed =
        training(Mixture.plan()).train((epoch, trainingLoss, validationLoss) -> epochs.add(epoch));

    assertThat(epochs).first().isEqualTo(interruptedEpoch + 1);
    assertThat(Networks.bits(resumed)).isEqualTo(Networks.bits(uninterrupted));
  }

  @Test
  void doesNotTrainAgainWhatWasTrainedToTheEnd() throws Exception {
    DeepSvddModel trained = training(Mixture.plan()).train(SILENT);
    List<Integer> epochs = new ArrayList<>();

    DeepSvddModel again = training(Mixture.plan()).train((epoch, trainingLoss, validation) -> epochs.add(epoch));

    assertThat(epochs).isEmpty();
    assertThat(Networks.bits(again)).isEqualTo(Networks.bits(trained));
  }

  @Test
  void beginsAnewForOtherRows() throws Exception {
    interruptAfter(3);
    List<Integer> epochs = new ArrayList<>();
    new DeepSvddTraining(Mixture.plan(), Mixture.background(1999), folder)
        .train((epoch, trainingLoss, validationLoss) -> epochs.add(epoch));

    assertThat(epochs).startsWith(1);
  }

  @Test
  void beginsAnewForAnotherPlan() throws Exception {
    interruptAfter(3);
    List<Integer> epochs = new ArrayList<>();
    training(Mixture.plan(7)).train((epoch, trainingLoss, validationLoss) -> epochs.add(epoch));

    assertThat(epochs).startsWith(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 30, 100, 2000, -1})
  void beginsAnewWhereTheCheckpointIsTruncated(int bytes) throws Exception {
    damage(content -> Arrays.copyOf(content, bytes < 0 ? content.length + bytes : bytes));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 40, 100, 2000})
  void beginsAnewWhereTheCheckpointIsDamaged(int place) throws Exception {
    damage(
        content -> {
          content[place] ^= 0x40;
          return content;
        });
  }

  @Test
  void keepsOnlyTheCheckpoint() throws Exception {
    training(Mixture.plan()).train(SILENT);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).singleElement().satisfies(file -> assertThat(file.toString()).endsWith(".checkpoint"));
    }

    training(Mixture.plan()).forget();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysWhereItDiverged() {
    TrainingPlan plan = new TrainingPlan(3, 2, Activation.RELU, List.of(16), true, 5, 64, 1e20, 0, 9, 0, 1);

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> new DeepSvddTraining(plan, ROWS, folder).train(SILENT))
        .withMessageMatching(
            "training diverged in epoch \\d \\(the loss is .*\\); a smaller learningRate than 1.0E20.*");
  }

  private DeepSvddTraining training(TrainingPlan plan) {
    return new DeepSvddTraining(plan, ROWS, folder);
  }

  private void interruptAfter(int interruptedEpoch) {
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () -> training(Mixture.plan())
                .train(
                    (epoch, trainingLoss, validationLoss) -> {
                      if (epoch == interruptedEpoch) {
                        Thread.currentThread().interrupt();
                      }
                    }))
        .withMessage("training was interrupted in epoch " + (interruptedEpoch + 1));
  }

  /** Changes what an interrupted training left. */
  @FunctionalInterface
  private interface Damage {
    byte[] to(byte[] content);
  }

  private void damage(Damage damage) throws IOException, InterruptedException {
    interruptAfter(3);
    Path file = Checkpoint.of(Mixture.plan(), ROWS.checksum(), folder).file();
    Files.write(file, damage.to(Files.readAllBytes(file)));
    List<Integer> epochs = new ArrayList<>();

    training(Mixture.plan()).train((epoch, trainingLoss, validationLoss) -> epochs.add(epoch));

    assertThat(epochs).containsExactly(1, 2, 3, 4, 5, 6);
  }

  private static double areaUnderCurve(double[] background, double[] anomalies) {
    double pairs = 0;
    for (double lower : background) {
      pairs += Arrays.stream(anomalies).filter(score -> score > lower).count();
    }
    return pairs / background.length / anomalies.length;
  }
}
