@NullMarked
package org.joulemark.probe.hwmon;

import org.jspecify.annotations.NullMarked;
