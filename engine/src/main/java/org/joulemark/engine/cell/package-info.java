/** The measurement of one cell, inside its fork. */
@NullMarked
package org.joulemark.engine.cell;

import org.jspecify.annotations.NullMarked;
