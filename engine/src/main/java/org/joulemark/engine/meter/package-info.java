/** Meters as they are opened, read and closed: for a session, for whoever watches them, and to find out which there are. */
@NullMarked
package org.joulemark.engine.meter;

import org.jspecify.annotations.NullMarked;
