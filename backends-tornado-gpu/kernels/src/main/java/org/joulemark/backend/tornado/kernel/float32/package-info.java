/**
 * Kernels in binary32. The package {@code float64} holds the same, word for word, but for the number format and the lengths of
 * series; a test holds the two together.
 *
 * <p>Every output is summed in the order of the inputs, and every answer in an order that does not depend on the tile, so that
 * tiles and batch sizes never change a bit.
 *
 * <p>Local memory is touched only by the method that allocates it, and allocated outside of loops: TornadoVM 5.2 reads what another
 * method was given as an array on the heap, at other addresses and without a word.
 */
@NullMarked
package org.joulemark.backend.tornado.kernel.float32;

import org.jspecify.annotations.NullMarked;
