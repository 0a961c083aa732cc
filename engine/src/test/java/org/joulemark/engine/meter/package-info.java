/** Meters that are recorded, watched and surveyed. */
@NullMarked
package org.joulemark.engine.meter;

import org.jspecify.annotations.NullMarked;
