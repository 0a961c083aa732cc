/** Machines as files, and what is found of them. */
@NullMarked
package org.joulemark.cli.doctor;

import org.jspecify.annotations.NullMarked;
