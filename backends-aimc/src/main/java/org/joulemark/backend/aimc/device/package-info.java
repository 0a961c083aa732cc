/** What memory devices do to a weight: programming noise, drift, read noise. */
@NullMarked
package org.joulemark.backend.aimc.device;

import org.jspecify.annotations.NullMarked;
