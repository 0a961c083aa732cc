package org.joulemark.engine;

import java.util.Map;
import org.joulemark.api.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Rows to evaluate.
 *
 * @param rows rows x inputs; null evaluates the workload's own input rows
 */
public record InferenceRequest(
    String workload,
    Map<String, String> workloadSettings,
    String backend,
    Map<String, String> backendSettings,
    Precision precision,
    long seed,
    double @Nullable [][] rows) {}
