package org.joulemark.backend.aimc.chip;

import java.math.BigDecimal;

/**
 * The power that a source prints for a whole pipeline.
 *
 * @param tiles that the pipeline uses
 */
public record StatedTotal(int tiles, BigDecimal watts, String source) {}
