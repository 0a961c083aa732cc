/** A session's joules once more, from its raw traces. */
@NullMarked
package org.joulemark.cli.recompute;

import org.jspecify.annotations.NullMarked;
