/** What changed from one session to another, and whether the repetitions can tell. */
@NullMarked
package org.joulemark.cli.comparison;

import org.jspecify.annotations.NullMarked;
