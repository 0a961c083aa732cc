/** Files of rows, good and bad. */
@NullMarked
package org.joulemark.cli.rows;

import org.jspecify.annotations.NullMarked;
