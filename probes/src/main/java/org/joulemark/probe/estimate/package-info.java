/** CPU time in another unit: the estimate for machines without a meter. */
@NullMarked
package org.joulemark.probe.estimate;

import org.jspecify.annotations.NullMarked;
