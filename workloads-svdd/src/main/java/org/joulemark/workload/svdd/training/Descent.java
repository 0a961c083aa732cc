package org.joulemark.workload.svdd.training;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.InvalidInputException;
import org.joulemark.workload.svdd.model.DenseWeights;

/** Goes down the slope of the loss, epoch by epoch. */
final class Descent {

  private static final int LEAST_VALIDATION_ROWS = 1024;

  private final TrainingPlan plan;
  private final PreparedRows rows;
  private final NetworkParameters parameters;
  private final NetworkParameters slopes;
  private final Batch batch;
  private final Adam adam;
  private TrainingState state;

  /**
   * @param resumed where to go on from
   */
  Descent(TrainingPlan plan, PreparedRows rows, Optional<TrainingState> resumed, Arena arena) {
    this.plan = plan;
    this.rows = rows;
    this.parameters = NetworkParameters.allocate(plan, rows.columns(), arena);
    this.slopes = NetworkParameters.allocate(plan, rows.columns(), arena);
    int mostRows = Math.max(plan.batchRows(), LEAST_VALIDATION_ROWS);
    this.batch = new Batch(new MatrixProducts(), parameters, plan.n(), mostRows, arena);
    this.state = resumed.orElseGet(() -> TrainingState.beginning(firstWeights()));
    System.arraycopy(state.values(), 0, parameters.values(), 0, state.values().length);
    this.adam = new Adam(state.means(), state.squares(), state.steps());
    parameters.publish();
  }

  private float[] firstWeights() {
    FirstWeights.draw(plan.seed(), parameters);
    return parameters.values();
  }

  /** Where training stands; its arrays are those that training goes on to change. */
  TrainingState state() {
    return state;
  }

  /** The layers that had the lowest validation loss. */
  List<DenseWeights> bestLayers() {
    return parameters.layers(state.best());
  }

  /**
   * One pass over the rows trained with.
   *
   * @throws InterruptedException where the calling thread was interrupted
   */
  void epoch() throws InterruptedException {
    int epoch = state.epoch() + 1;
    int[] order = RowOrder.of(plan.seed(), epoch, rows.trainingCount());
    double sum = 0;
    for (int first = 0; first < order.length; first += plan.batchRows()) {
      requireNotInterrupted(epoch);
      sum += step(order, first, Math.min(plan.batchRows(), order.length - first));
    }
    double trainingLoss = sum / order.length;
    double validationLoss = validationLoss(epoch);
    if (!Double.isFinite(validationLoss)) {
      throw new InvalidInputException(
          "training diverged in epoch " + epoch + " (the loss is " + validationLoss + "); a smaller learningRate than "
              + plan.learningRate() + " may help");
    }
    state = state.after(plan, adam.steps(), trainingLoss, validationLoss, parameters.values());
  }

  private double step(int[] order, int first, int count) {
    for (int row = 0; row < count; row++) {
      batch.setRow(row, rows.training(), order[first + row]);
    }
    batch.forward(count);
    double sum = batch.sumOfScores(count);
    batch.backward(count, slopes);
    slopes.collect();
    penalise();
    adam.step(learningRate(), parameters.values(), slopes.values());
    parameters.publish();
    return sum;
  }

  /** Falls from the plan's to zero along half a cosine: large steps find the centre, small ones settle there. */
  private double learningRate() {
    int stepsPerEpoch = Math.ceilDiv(rows.trainingCount(), plan.batchRows());
    double done = (double) adam.steps() / ((double) stepsPerEpoch * plan.epochs());
    return plan.learningRate() * 0.5 * (1 + StrictMath.cos(Math.PI * done));
  }

  /** Adds the slopes of the weight decay, and leaves biases where they are if the plan wants none. */
  private void penalise() {
    float decay = (float) plan.weightDecay();
    float[] values = parameters.values();
    float[] target = slopes.values();
    int first = 0;
    for (NetworkParameters.Part part : parameters.parts()) {
      int bias = first + part.weights().size();
      for (int index = first; index < bias; index++) {
        target[index] += decay * values[index];
      }
      first = bias + part.bias().size();
      if (!plan.biases()) {
        Arrays.fill(target, bias, first, 0);
      }
    }
  }

  private double validationLoss(int epoch) throws InterruptedException {
    double sum = 0;
    for (int first = 0; first < rows.validationCount(); first += batch.mostRows()) {
      requireNotInterrupted(epoch);
      int count = Math.min(batch.mostRows(), rows.validationCount() - first);
      for (int row = 0; row < count; row++) {
        batch.setRow(row, rows.validation(), first + row);
      }
      batch.forward(count);
      sum += batch.sumOfScores(count);
    }
    return sum / rows.validationCount();
  }

  private static void requireNotInterrupted(int epoch) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("training was interrupted in epoch " + epoch);
    }
  }
}
