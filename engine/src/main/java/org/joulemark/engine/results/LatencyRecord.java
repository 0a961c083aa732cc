package org.joulemark.engine.results;

import java.util.Map;

/**
 * Latency of single rows (batch 1), inside the cell's boundary.
 *
 * @param count how many were timed
 * @param timerResolutionSeconds steps of the clock; a latency near it is known no better than it
 * @param percentileSeconds {@code p50}, {@code p90}, {@code p99}, {@code p99.9}, {@code max}
 */
public record LatencyRecord(
    long count, double timerResolutionSeconds, Map<String, Double> percentileSeconds) {}
