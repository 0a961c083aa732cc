/** The rules for energy probes: one interface for each chapter of docs/tck.md, and what they share. */
@NullMarked
package org.joulemark.tck.probe;

import org.jspecify.annotations.NullMarked;
