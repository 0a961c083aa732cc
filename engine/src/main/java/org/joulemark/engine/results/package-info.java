/** What a session found, as published in {@code results.json} ({@code joulemark/1}). */
@NullMarked
package org.joulemark.engine.results;

import org.jspecify.annotations.NullMarked;
