/** Kernels in binary64: those of {@code float32}, word for word, but for the number format and the lengths of series. */
@NullMarked
package org.joulemark.backend.tornado.kernel.float64;

import org.jspecify.annotations.NullMarked;
