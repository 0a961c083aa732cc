/** Projects are written whole, and under the names wanted alone. */
@NullMarked
package org.joulemark.cli.template;

import org.jspecify.annotations.NullMarked;
