/** Files that users name. */
@NullMarked
package org.joulemark.workload.svdd.file;

import org.jspecify.annotations.NullMarked;
