/**
 * The backend {@code cpu}: kernels on the Vector API for one host's processors.
 *
 * <p>{@link org.joulemark.backend.cpu.CpuBackend} decides and wires; a {@link org.joulemark.backend.cpu.kernel.RowKernel}
 * evaluates rows. The packages {@code float32} and {@code float64} hold the same kernels, class for class, for the two
 * precisions; {@code kernel} holds what they share, and {@link org.joulemark.backend.cpu.kernel.ScalarKernel}, the oracle.
 */
@NullMarked
package org.joulemark.backend.cpu;

import org.jspecify.annotations.NullMarked;
