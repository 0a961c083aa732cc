/** A clock that tests hold. */
@NullMarked
package org.joulemark.tck.time;

import org.jspecify.annotations.NullMarked;
