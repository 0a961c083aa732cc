package org.joulemark.engine.plan;

import java.util.Map;
import org.joulemark.api.Precision;

/**
 * One point of the sweep: measured in one forked JVM, becomes one result row.
 *
 * @param id stable for the same plan, used to resume: {@code 007-nqs-rbm-cpu-float32-resident}
 * @param workloadSettings every setting with its value, defaults filled in
 * @param backendSettings every setting with its value, defaults filled in
 */
public record Cell(
    String id,
    String workload,
    Map<String, String> workloadSettings,
    String backend,
    Map<String, String> backendSettings,
    Precision precision,
    Boundary boundary) {}
