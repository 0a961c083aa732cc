/** Meters that are looked at outside any session: what each can count, and how many watts that is right now. */
@NullMarked
package org.joulemark.engine.watch;

import org.jspecify.annotations.NullMarked;
