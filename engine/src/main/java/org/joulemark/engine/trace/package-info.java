/** What meters said, as files, and from that to joules per sample with an uncertainty. */
@NullMarked
package org.joulemark.engine.trace;

import org.jspecify.annotations.NullMarked;
