package org.joulemark.backend.aimc.chip;

import java.math.BigDecimal;

/**
 * What carries numbers from a layer to the next, and from the last to the DPU.
 *
 * @param joulesPerNumber of one output of a layer
 */
public record Link(BigDecimal joulesPerNumber) {}
