/** The probe over a simulated BMC. */
@NullMarked
package org.joulemark.probe.ipmi;

import org.jspecify.annotations.NullMarked;
