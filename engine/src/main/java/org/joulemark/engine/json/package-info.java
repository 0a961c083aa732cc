/** How records become JSON and come back. */
@NullMarked
package org.joulemark.engine.json;

import org.jspecify.annotations.NullMarked;
