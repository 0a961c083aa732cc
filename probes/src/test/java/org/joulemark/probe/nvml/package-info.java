/** The probe against a library of GPUs whose power is known. */
@NullMarked
package org.joulemark.probe.nvml;

import org.jspecify.annotations.NullMarked;
