/** Training of Deep SVDD networks. */
@NullMarked
package org.joulemark.workload.svdd.training;

import org.jspecify.annotations.NullMarked;
