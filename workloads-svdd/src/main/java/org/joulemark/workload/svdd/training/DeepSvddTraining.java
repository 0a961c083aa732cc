package org.joulemark.workload.svdd.training;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.DenseWeights;

/**
 * Trains a network so that background comes out near the centre (Ruff et al. 2018), the centre being fixed beforehand
 * (Caron et al. 2022). Runs on one core. The same plan and rows give the same network to the last bit, however often
 * training was interrupted and resumed.
 */
public final class DeepSvddTraining {

  /** Told of every epoch. */
  @FunctionalInterface
  public interface Listener {

    /**
     * An epoch is done.
     *
     * @param epoch from 1
     * @param trainingLoss mean score of the rows trained with, each as it was met
     * @param validationLoss mean score of the others, after the epoch
     */
    void epoch(int epoch, double trainingLoss, double validationLoss);
  }

  private final TrainingPlan plan;
  private final PreparedRows rows;
  private final Checkpoint checkpoint;

  /**
   * @param checkpointFolder where checkpoints are kept; exists
   */
  public DeepSvddTraining(TrainingPlan plan, TrainingRows rows, Path checkpointFolder) {
    this(plan, PreparedRows.of(rows), checkpointFolder);
  }

  DeepSvddTraining(TrainingPlan plan, PreparedRows rows, Path checkpointFolder) {
    this.plan = plan;
    this.rows = rows;
    this.checkpoint = Checkpoint.of(plan, rows.checksum(), checkpointFolder);
  }

  /**
   * Trains to the end, from the checkpoint where there is one. The checkpoint of the last epoch remains, until
   * {@link #forget}, so that a network of several that were asked for need not be trained twice.
   *
   * @throws InterruptedException where the calling thread was interrupted, one step of the descent later at most
   */
  public DeepSvddModel train(Listener listener) throws InterruptedException {
    TrainingState state;
    List<DenseWeights> layers;
    try (Arena arena = Arena.ofConfined()) {
      Descent descent = new Descent(plan, rows, checkpoint.read(), arena);
      while (!descent.state().finished(plan)) {
        descent.epoch();
        checkpoint.write(descent.state());
        listener.epoch(
            descent.state().epoch(), descent.state().trainingLoss(), descent.state().validationLoss());
      }
      state = descent.state();
      layers = descent.bestLayers();
    }
    return scored(new DeepSvddModel(layers, plan.n(), rows.scaling(), Double.NaN, inWords(state)));
  }

  /** Removes the checkpoint: the network is where it will be found again. */
  public void forget() {
    checkpoint.delete();
  }

  private DeepSvddModel scored(DeepSvddModel model) {
    double[] scores = ReferenceScores.ofScaled(model, rows.training(), rows.trainingCount());
    double largest = Arrays.stream(scores).max().orElseThrow();
    return new DeepSvddModel(model.layers(), model.n(), model.scaling(), largest, model.training());
  }

  private String inWords(TrainingState state) {
    return plan.inWords()
        + String.format(
            Locale.ROOT, ", rows %d, epochs done %d, lowest validation loss %.6g",
            rows.trainingCount() + rows.validationCount(), state.epoch(), state.lowestLoss());
  }
}
