package org.joulemark.workload.svdd.training;

/**
 * All that training needs to go on after an epoch.
 *
 * @param epoch done so far
 * @param steps of Adam done so far
 * @param trainingLoss of this epoch
 * @param validationLoss of this epoch
 * @param lowestLoss the lowest validation loss so far
 * @param epochsSinceImprovement epochs that did not count as an improvement, since the last that did
 * @param improvedLoss the validation loss that an improvement is measured against
 * @param values weights and biases
 * @param means Adam's
 * @param squares Adam's
 * @param best weights and biases of the lowest validation loss
 */
record TrainingState(
    int epoch, long steps, double trainingLoss, double validationLoss, double lowestLoss, int epochsSinceImprovement,
    double improvedLoss, float[] values, float[] means, float[] squares, float[] best) {

  /** Before the first epoch. */
  static TrainingState beginning(float[] values) {
    return new TrainingState(
        0, 0, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, values,
        new float[values.length], new float[values.length], values.clone());
  }

  /** Where the early stopping of a plan stands after one more epoch. */
  TrainingState after(
      TrainingPlan plan, long stepsDone, double newTrainingLoss, double newValidationLoss, float[] newValues) {
    boolean improved = newValidationLoss < improvedLoss * (1 - plan.leastImprovement());
    boolean lowest = newValidationLoss < lowestLoss;
    return new TrainingState(
        epoch + 1, stepsDone, newTrainingLoss, newValidationLoss, lowest ? newValidationLoss : lowestLoss,
        improved ? 0 : epochsSinceImprovement + 1, improved ? newValidationLoss : improvedLoss, newValues, means,
        squares, lowest ? newValues.clone() : best);
  }

  boolean finished(TrainingPlan plan) {
    return epoch >= plan.epochs() || epochsSinceImprovement >= plan.patience();
  }
}
