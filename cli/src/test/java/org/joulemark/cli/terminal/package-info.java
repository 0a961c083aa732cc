/** Text for people. */
@NullMarked
package org.joulemark.cli.terminal;

import org.jspecify.annotations.NullMarked;
