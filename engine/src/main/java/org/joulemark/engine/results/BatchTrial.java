package org.joulemark.engine.results;

import org.jspecify.annotations.Nullable;

/**
 * One batch size of the sweep.
 *
 * @param joulesPerSample gross, of the domain that decides; null where there is no energy
 */
public record BatchTrial(int batchRows, double secondsPerSample, @Nullable Double joulesPerSample) {}
