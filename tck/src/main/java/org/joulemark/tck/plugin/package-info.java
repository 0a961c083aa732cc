/** What the rules for plugins of every kind share. */
@NullMarked
package org.joulemark.tck.plugin;

import org.jspecify.annotations.NullMarked;
