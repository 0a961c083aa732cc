/**
 * The backend {@code cpu}: kernels on the Vector API for one host's processors.
 *
 * <p>{@link org.joulemark.backend.cpu.CpuBackend} decides and wires; a {@link org.joulemark.backend.cpu.RowKernel}
 * evaluates rows. The packages {@code float32} and {@code float64} hold the same kernels, class for class, for the two
 * precisions; {@link org.joulemark.backend.cpu.ScalarKernel} is the oracle beside them.
 */
@NullMarked
package org.joulemark.backend.cpu;

import org.jspecify.annotations.NullMarked;
