/** The Linux kernel's own power and energy sensors, and batteries in discharge. */
@NullMarked
package org.joulemark.probe.hwmon;

import org.jspecify.annotations.NullMarked;
