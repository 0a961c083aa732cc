/** How a person sees that something long is going on. */
@NullMarked
package org.joulemark.cli.progress;

import org.jspecify.annotations.NullMarked;
