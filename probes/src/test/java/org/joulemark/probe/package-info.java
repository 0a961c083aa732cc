/** What all probes have in common. */
@NullMarked
package org.joulemark.probe;

import org.jspecify.annotations.NullMarked;
