package org.joulemark.backend.aimc.chip;

/**
 * The converters of one tile's rows: a sign and a pulse width.
 *
 * @param resolution sign included
 * @param fullScale in units of the layer's inputs
 * @param energy of one tile's converters
 */
public record Dac(Resolution resolution, FullScale fullScale, BlockEnergy energy) {}
