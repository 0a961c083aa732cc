/** The command as its user meets it: arguments in, text and exit code out. */
@NullMarked
package org.joulemark.cli;

import org.jspecify.annotations.NullMarked;
