/** The tests of chance against tables and closed forms. */
@NullMarked
package org.joulemark.tck.statistics;

import org.jspecify.annotations.NullMarked;
