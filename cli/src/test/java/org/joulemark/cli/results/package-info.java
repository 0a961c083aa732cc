/** What is made of results. */
@NullMarked
package org.joulemark.cli.results;

import org.jspecify.annotations.NullMarked;
