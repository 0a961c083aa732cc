/** Timing of work that is repeated: warm-up, sizes, windows, latency. Knows of no kind of problem. */
@NullMarked
package org.joulemark.engine.window;

import org.jspecify.annotations.NullMarked;
