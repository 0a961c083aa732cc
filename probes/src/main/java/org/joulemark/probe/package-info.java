/** Energy probes: where the joules of a session come from. */
@NullMarked
package org.joulemark.probe;

import org.jspecify.annotations.NullMarked;
