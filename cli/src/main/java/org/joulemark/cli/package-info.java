/** The {@code joulemark} command. */
@NullMarked
package org.joulemark.cli;

import org.jspecify.annotations.NullMarked;
