/** What two sessions say about each other. */
@NullMarked
package org.joulemark.cli.comparison;

import org.jspecify.annotations.NullMarked;
