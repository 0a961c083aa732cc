package org.joulemark.engine.results;

import java.util.List;

/**
 * How the batch size was chosen.
 *
 * @param decidedBy the domain whose joules per sample were lowest ({@code estimated-cpu/process}), or {@code time}
 */
public record BatchSweep(String decidedBy, List<BatchTrial> trials) {}
