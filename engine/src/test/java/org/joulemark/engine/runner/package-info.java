/** Tests of where cells run. */
@NullMarked
package org.joulemark.engine.runner;

import org.jspecify.annotations.NullMarked;
