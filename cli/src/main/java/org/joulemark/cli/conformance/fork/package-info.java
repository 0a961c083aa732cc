/** The fork's side of a validation: runs the rules and writes down each event as it happens. */
@NullMarked
package org.joulemark.cli.conformance.fork;

import org.jspecify.annotations.NullMarked;
