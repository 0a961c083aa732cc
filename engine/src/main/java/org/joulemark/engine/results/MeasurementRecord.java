package org.joulemark.engine.results;

/**
 * How the windows came out.
 *
 * @param windowSeconds length of one window, mean
 * @param inferencesPerWindow calls of infer() in one window, each over batchRows rows
 * @param warmUpSeconds until the steady state
 * @param steadyState false where the limit ended the warm-up first: then read the repetitions before the mean
 * @param timerResolutionSeconds steps of the clock
 */
public record MeasurementRecord(
    double windowSeconds,
    long inferencesPerWindow,
    double warmUpSeconds,
    boolean steadyState,
    double timerResolutionSeconds) {}
