package org.joulemark.engine.results;

import org.jspecify.annotations.Nullable;

/**
 * One batch size of the sweep.
 *
 * @param secondsPerSample median of the sweep's windows; null where the backend refused this batch size
 * @param joulesPerSample gross, of the domain that decides; null where there is no energy
 * @param refusal the backend's reason, or null
 */
public record BatchTrial(
    int batchRows, @Nullable Double secondsPerSample, @Nullable Double joulesPerSample, @Nullable String refusal) {}
