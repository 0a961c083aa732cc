/** Meters that are watched outside any session. */
@NullMarked
package org.joulemark.engine.watch;

import org.jspecify.annotations.NullMarked;
