/**
 * Architecture as data: a chip as its file describes it. {@link org.joulemark.backend.aimc.chip.ChipLibrary} finds it,
 * {@link org.joulemark.backend.aimc.chip.ChipReader} reads it and refuses what it cannot understand.
 */
@NullMarked
package org.joulemark.backend.aimc.chip;

import org.jspecify.annotations.NullMarked;
