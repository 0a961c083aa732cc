/** What kernels of every precision share: the face they show, the oracle beside them, and what is decided in float64. */
@NullMarked
package org.joulemark.backend.cpu.kernel;

import org.jspecify.annotations.NullMarked;
