/** What {@code conformance.json} holds. */
@NullMarked
package org.joulemark.cli.conformance.record;

import org.jspecify.annotations.NullMarked;
