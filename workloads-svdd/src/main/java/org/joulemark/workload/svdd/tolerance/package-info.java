/** How far scores may lie from their references for no other reason than rounding. */
@NullMarked
package org.joulemark.workload.svdd.tolerance;

import org.jspecify.annotations.NullMarked;
