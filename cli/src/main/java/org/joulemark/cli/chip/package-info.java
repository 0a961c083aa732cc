/** Modelled hardware: what is assumed of it, and where a network's weights lie on it. */
@NullMarked
package org.joulemark.cli.chip;

import org.jspecify.annotations.NullMarked;
