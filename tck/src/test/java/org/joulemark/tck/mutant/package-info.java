/** The TCK's own test: a backend that conforms, and backends that are wrong in one way each. */
@NullMarked
package org.joulemark.tck.mutant;

import org.jspecify.annotations.NullMarked;
