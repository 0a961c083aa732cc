/** Which part of which layer lies on which tile. */
@NullMarked
package org.joulemark.backend.aimc.mapping;

import org.jspecify.annotations.NullMarked;
