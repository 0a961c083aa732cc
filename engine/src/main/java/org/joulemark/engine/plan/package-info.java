/** What a session is asked to measure, and the cells it becomes. */
@NullMarked
package org.joulemark.engine.plan;

import org.jspecify.annotations.NullMarked;
