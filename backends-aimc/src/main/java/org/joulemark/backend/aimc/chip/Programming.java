package org.joulemark.backend.aimc.chip;

import java.math.BigDecimal;

/**
 * Writing weights while the chip runs. Tiles are written side by side, their rows one after the other.
 *
 * @param rowSeconds of one row, verification included
 * @param deviceJoules of one device, verification included
 */
public record Programming(BigDecimal rowSeconds, BigDecimal deviceJoules) {}
