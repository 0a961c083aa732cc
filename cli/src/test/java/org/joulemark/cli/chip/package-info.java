/** How placements are drawn. */
@NullMarked
package org.joulemark.cli.chip;

import org.jspecify.annotations.NullMarked;
