package org.joulemark.engine.results;

import org.jspecify.annotations.Nullable;

/** The machine; what it does not tell is null, never guessed. */
public record HostRecord(
    String operatingSystem,
    String architecture,
    @Nullable String cpuModel,
    int processors,
    long memoryBytes,
    @Nullable String hypervisor,
    @Nullable String frequencyGovernor) {}
