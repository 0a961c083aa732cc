/** Raw traces played back: joules that another run measured, for recomputing its results and for tests without hardware. */
@NullMarked
package org.joulemark.probe.replay;

import org.jspecify.annotations.NullMarked;
