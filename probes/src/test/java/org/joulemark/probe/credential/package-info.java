@NullMarked
package org.joulemark.probe.credential;

import org.jspecify.annotations.NullMarked;
