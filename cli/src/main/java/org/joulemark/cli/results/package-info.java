/** What is made of a session's results: the table, {@code cells.csv}, the comparison of two sessions. */
@NullMarked
package org.joulemark.cli.results;

import org.jspecify.annotations.NullMarked;
