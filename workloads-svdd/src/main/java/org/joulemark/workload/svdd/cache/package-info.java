/** The folder where joulemark keeps what it can make again. */
@NullMarked
package org.joulemark.workload.svdd.cache;

import org.jspecify.annotations.NullMarked;
