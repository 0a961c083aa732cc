package org.joulemark.workload.nqs;

/**
 * A machine with what its training reached.
 *
 * @param training how it was trained, in words
 * @param energyPerSite in units of J
 * @param overlap with the exact ground state
 */
record TrainedMachine(
    TranslationInvariantMachine machine, String training, double energyPerSite, double overlap) {}
