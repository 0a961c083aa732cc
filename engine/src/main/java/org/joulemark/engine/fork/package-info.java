/**
 * The forked JVM: what crosses into it, what comes back, and what happens when it crashes, hangs or prints rubbish.
 */
@NullMarked
package org.joulemark.engine.fork;

import org.jspecify.annotations.NullMarked;
