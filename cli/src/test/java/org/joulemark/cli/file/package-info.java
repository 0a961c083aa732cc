/** Files that are written whole or not at all. */
@NullMarked
package org.joulemark.cli.file;

import org.jspecify.annotations.NullMarked;
