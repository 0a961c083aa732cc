/** The rules for backends: one interface for each chapter of docs/tck.md, and what they share. */
@NullMarked
package org.joulemark.tck.backend;

import org.jspecify.annotations.NullMarked;
