/** The rules for energy probes. */
@NullMarked
package org.joulemark.tck.probe;

import org.jspecify.annotations.NullMarked;
