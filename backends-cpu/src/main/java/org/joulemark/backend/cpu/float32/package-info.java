/** The kernels in IEEE 754 binary32; {@code float64} holds the same classes in binary64. */
@NullMarked
package org.joulemark.backend.cpu.float32;

import org.jspecify.annotations.NullMarked;
