/** The folders that plugins lie in, and what comes into the user's own and leaves it. */
@NullMarked
package org.joulemark.cli.plugin;

import org.jspecify.annotations.NullMarked;
