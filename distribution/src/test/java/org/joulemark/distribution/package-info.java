/** Tests of the whole: what depends on what, what is in the distribution, and what a person meets at the command line. */
@NullMarked
package org.joulemark.distribution;

import org.jspecify.annotations.NullMarked;
