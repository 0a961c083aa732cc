/** Live watts from readings. */
@NullMarked
package org.joulemark.cli.watch;

import org.jspecify.annotations.NullMarked;
