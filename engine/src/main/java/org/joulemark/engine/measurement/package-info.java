/** The measurement of one cell, inside its fork. */
@NullMarked
package org.joulemark.engine.measurement;

import org.jspecify.annotations.NullMarked;
