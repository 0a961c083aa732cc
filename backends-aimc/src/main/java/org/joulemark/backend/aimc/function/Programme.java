package org.joulemark.backend.aimc.function;

import org.joulemark.backend.aimc.chip.Chip;
import org.joulemark.backend.aimc.device.NoiseSources;
import org.joulemark.backend.aimc.mapping.TileMapping;

/**
 * How a network is put on a chip.
 *
 * @param rangeQuantile part of the calibration's magnitudes that a calibrated range holds
 * @param seed of the virtual chip
 */
public record Programme(
    Chip chip,
    TileMapping mapping,
    NoiseSources noise,
    boolean compensatesDrift,
    double rangeQuantile,
    long seed) {}
