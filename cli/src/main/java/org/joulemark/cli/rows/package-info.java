/** The user's own input rows and the scores they get. */
@NullMarked
package org.joulemark.cli.rows;

import org.jspecify.annotations.NullMarked;
