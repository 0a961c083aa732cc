/** Deep SVDD networks and the formats they are stored in. */
@NullMarked
package org.joulemark.workload.svdd.model;

import org.jspecify.annotations.NullMarked;
