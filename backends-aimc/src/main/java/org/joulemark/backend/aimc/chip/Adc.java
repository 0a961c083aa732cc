package org.joulemark.backend.aimc.chip;

/**
 * The converters of one tile's columns: an unsigned count for each sign.
 *
 * @param resolution of one count
 * @param fullScale in microsiemens: conductance times the input's part of the full scale, summed over a column
 * @param energy of one tile's converters
 */
public record Adc(Resolution resolution, FullScale fullScale, BlockEnergy energy) {}
