/** Events of particle collisions: how they are laid out, and readers of the files they come in. */
@NullMarked
package org.joulemark.workload.svdd.event;

import org.jspecify.annotations.NullMarked;
