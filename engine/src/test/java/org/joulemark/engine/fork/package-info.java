/** Tests of what crosses between a fork and its parent. */
@NullMarked
package org.joulemark.engine.fork;

import org.jspecify.annotations.NullMarked;
