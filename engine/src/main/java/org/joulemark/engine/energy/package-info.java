/** From meters that step, wrap and fall silent to joules per sample with an uncertainty. */
@NullMarked
package org.joulemark.engine.energy;

import org.jspecify.annotations.NullMarked;
