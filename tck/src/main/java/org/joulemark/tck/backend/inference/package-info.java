/** The rules for backends that evaluate networks: one interface for each chapter of docs/tck.md, and what they share. */
@NullMarked
package org.joulemark.tck.backend.inference;

import org.jspecify.annotations.NullMarked;
