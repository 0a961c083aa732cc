@NullMarked
package org.joulemark.probe.source;

import org.jspecify.annotations.NullMarked;
