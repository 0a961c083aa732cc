/** What a few values tell of all. */
@NullMarked
package org.joulemark.engine.statistics;

import org.jspecify.annotations.NullMarked;
