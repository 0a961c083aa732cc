/** Kernels in binary64, which the build writes from those of {@code float32}. */
@NullMarked
package org.joulemark.backend.tornado.kernel.float64;

import org.jspecify.annotations.NullMarked;
