/** How well anomaly scores separate signals from background. */
@NullMarked
package org.joulemark.workload.svdd.quality;

import org.jspecify.annotations.NullMarked;
