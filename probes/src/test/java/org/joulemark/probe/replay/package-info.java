@NullMarked
package org.joulemark.probe.replay;

import org.jspecify.annotations.NullMarked;
