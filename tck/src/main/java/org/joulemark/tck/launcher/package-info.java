/** Runs the rules over a plugin that is at hand as an object, without any test class of its author's. */
@NullMarked
package org.joulemark.tck.launcher;

import org.jspecify.annotations.NullMarked;
