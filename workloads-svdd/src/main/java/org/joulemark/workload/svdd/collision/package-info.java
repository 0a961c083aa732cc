/**
 * Toy collisions: a generator of events that stands in for the LHC data, and is not Pythia. It knows relativistic
 * kinematics, resonances, falling spectra and a detector that smears and loses; it knows no parton densities, no matrix
 * elements, no showers, no hadronisation and no pile-up. Its figures of merit say something about the software and nothing
 * about physics.
 */
@NullMarked
package org.joulemark.workload.svdd.collision;

import org.jspecify.annotations.NullMarked;
