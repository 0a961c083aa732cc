package org.joulemark.backend.aimc.chip;

import org.joulemark.backend.aimc.device.DeviceModel;

/**
 * The devices of one tile.
 *
 * @param maximumConductanceMicrosiemens what the largest weight of a tile is programmed to
 * @param devicesPerWeight of both signs together
 * @param energy of one tile's devices and whatever the source does not tell apart from them
 */
public record Crossbar(
    double maximumConductanceMicrosiemens, int devicesPerWeight, DeviceModel model, BlockEnergy energy) {}
