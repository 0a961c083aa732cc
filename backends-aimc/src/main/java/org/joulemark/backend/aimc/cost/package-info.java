/** What an inference costs on a chip, item by item. */
@NullMarked
package org.joulemark.backend.aimc.cost;

import org.jspecify.annotations.NullMarked;
