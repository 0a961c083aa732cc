/** Live watts: what is computed from the readings of meters, and how it is shown. */
@NullMarked
package org.joulemark.cli.watch;

import org.jspecify.annotations.NullMarked;
