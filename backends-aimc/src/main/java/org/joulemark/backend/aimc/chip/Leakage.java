package org.joulemark.backend.aimc.chip;

import java.math.BigDecimal;

/**
 * What the chip draws at rest, beyond its blocks.
 *
 * @param watts of the whole chip
 */
public record Leakage(BigDecimal watts) {}
