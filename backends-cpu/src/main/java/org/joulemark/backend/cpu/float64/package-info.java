/** The kernels in IEEE 754 binary64; {@code float32} holds the same classes in binary32. */
@NullMarked
package org.joulemark.backend.cpu.float64;

import org.jspecify.annotations.NullMarked;
