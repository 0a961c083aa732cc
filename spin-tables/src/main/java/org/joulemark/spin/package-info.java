/** Log amplitudes of +-1 inputs by tables of exponentials: what backends of all hardware share, each with the copy it brings. */
@NullMarked
package org.joulemark.spin;

import org.jspecify.annotations.NullMarked;
