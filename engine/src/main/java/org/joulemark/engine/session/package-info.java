/** A session from its plan to its last row. */
@NullMarked
package org.joulemark.engine.session;

import org.jspecify.annotations.NullMarked;
