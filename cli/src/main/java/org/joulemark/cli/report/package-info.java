/** Turns results into one self-contained HTML page. */
@NullMarked
package org.joulemark.cli.report;

import org.jspecify.annotations.NullMarked;
