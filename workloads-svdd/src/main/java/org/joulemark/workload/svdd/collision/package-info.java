/** Toy collisions: a generator of events that stands in for the LHC data, and is not Pythia. */
@NullMarked
package org.joulemark.workload.svdd.collision;

import org.jspecify.annotations.NullMarked;
