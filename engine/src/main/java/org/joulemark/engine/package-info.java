/** The engine's face: everything the command line may ask for. */
@NullMarked
package org.joulemark.engine;

import org.jspecify.annotations.NullMarked;
