/**
 * Golden vectors: networks, inputs and reference outputs that were computed in arbitrary precision by
 * {@code tck/golden/generate.py}, on no path that joulemark's own arithmetic takes, with bounds of what rounding may do.
 */
@NullMarked
package org.joulemark.tck.golden;

import org.jspecify.annotations.NullMarked;
