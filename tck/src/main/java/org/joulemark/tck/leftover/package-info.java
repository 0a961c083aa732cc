/** What a plugin may leave behind in the process: threads, file descriptors, memory. */
@NullMarked
package org.joulemark.tck.leftover;

import org.jspecify.annotations.NullMarked;
