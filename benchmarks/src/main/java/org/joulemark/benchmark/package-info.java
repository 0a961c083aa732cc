@NullMarked
package org.joulemark.benchmark;

import org.jspecify.annotations.NullMarked;
