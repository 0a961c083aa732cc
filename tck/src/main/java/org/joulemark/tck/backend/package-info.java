/** The rules for backends: what all of them say of themselves; the packages below have those of each kind of problem. */
@NullMarked
package org.joulemark.tck.backend;

import org.jspecify.annotations.NullMarked;
