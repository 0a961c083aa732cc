/**
 * What the chip answers. {@link org.joulemark.backend.aimc.function.ChipProgrammer} makes an
 * {@link org.joulemark.backend.aimc.function.AnalogChain} of a network: layers of
 * {@link org.joulemark.backend.aimc.function.ProgrammedTile}s between their converters, and a readout.
 */
@NullMarked
package org.joulemark.backend.aimc.function;

import org.jspecify.annotations.NullMarked;
