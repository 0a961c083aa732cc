/** Programs of the machine that probes ask. */
@NullMarked
package org.joulemark.probe.command;

import org.jspecify.annotations.NullMarked;
