package org.joulemark.backend.aimc.chip;

import java.math.BigDecimal;

/**
 * An extension that no source describes: a table beside the LDPU, for ELU.
 *
 * @param lookUpJoules of one number looked up
 */
public record ActivationTable(TableFormat format, BigDecimal lookUpJoules) {}
