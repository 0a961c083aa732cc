/** Looks at the machine before anything is measured on it. */
@NullMarked
package org.joulemark.cli.doctor;

import org.jspecify.annotations.NullMarked;
