/**
 * Kernels in binary32. Those of the other number formats are written from them as the build begins; what differs by more than names
 * is each package's {@code Format}.
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
