/** What the golden vectors are, and that they are right. */
@NullMarked
package org.joulemark.tck.golden;

import org.jspecify.annotations.NullMarked;
