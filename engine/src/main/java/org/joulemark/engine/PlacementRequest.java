package org.joulemark.engine;

import java.util.Map;

/**
 * Networks to place on modelled hardware.
 *
 * @param backend models the hardware
 * @param seed of the backend's random choices
 */
public record PlacementRequest(
    String workload,
    Map<String, String> workloadSettings,
    String backend,
    Map<String, String> backendSettings,
    long seed) {}
