/** Node power from a baseboard management controller, by IPMI. */
@NullMarked
package org.joulemark.probe.ipmi;

import org.jspecify.annotations.NullMarked;
