/** The rules for energy probes, tried on probes that keep them and on many that break one each. */
@NullMarked
package org.joulemark.tck.probe;

import org.jspecify.annotations.NullMarked;
