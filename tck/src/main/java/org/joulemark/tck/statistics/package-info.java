/** The tests of chance that stochastic rules rest on; exact or with a stated approximation. */
@NullMarked
package org.joulemark.tck.statistics;

import org.jspecify.annotations.NullMarked;
