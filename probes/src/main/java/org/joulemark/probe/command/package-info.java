/**
 * What probes ask outside of this JVM, and how long they wait for it: by the clock that a meter is opened with, as
 * everything else.
 */
@NullMarked
package org.joulemark.probe.command;

import org.jspecify.annotations.NullMarked;
