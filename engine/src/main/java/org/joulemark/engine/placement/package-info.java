/** Where a workload's networks lie on modelled hardware. */
@NullMarked
package org.joulemark.engine.placement;

import org.jspecify.annotations.NullMarked;
