/** How joulemark speaks to a person: tables, quantities with SI prefixes. */
@NullMarked
package org.joulemark.cli.terminal;

import org.jspecify.annotations.NullMarked;
