/** Validates plugins by the rules of the TCK, each in forks of its own, and writes down what came of it. */
@NullMarked
package org.joulemark.cli.conformance;

import org.jspecify.annotations.NullMarked;
