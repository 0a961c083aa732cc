package org.joulemark.workload.nqs;

/**
 * How to train.
 *
 * @param seed of the first start; the k-th start after it uses seed + k
 * @param starts how many random starts; the lowest energy wins
 * @param iterations most steps of one start
 * @param learningRate longest step, in units of imaginary time 1 / J
 * @param diagonalShift what the relative regularisation of the covariance matrix falls to
 */
record TrainingPlan(
    SquareLattice lattice, int alpha, long seed, int starts, int iterations, double learningRate,
    double diagonalShift) {

  String inWords() {
    return "seed " + seed + ", starts " + starts + ", iterations " + iterations + ", learningRate " + learningRate
        + ", diagonalShift " + diagonalShift;
  }
}
