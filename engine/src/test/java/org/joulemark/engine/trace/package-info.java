/** What meters say, and what is made of it. */
@NullMarked
package org.joulemark.engine.trace;

import org.jspecify.annotations.NullMarked;
