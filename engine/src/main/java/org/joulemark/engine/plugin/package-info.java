/** Finds plugins in their folders and loads each in a class loader of its own. */
@NullMarked
package org.joulemark.engine.plugin;

import org.jspecify.annotations.NullMarked;
