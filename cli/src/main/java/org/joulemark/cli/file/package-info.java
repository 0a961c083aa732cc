/** Files and folders that are written whole, or refused before anything is measured. */
@NullMarked
package org.joulemark.cli.file;

import org.jspecify.annotations.NullMarked;
