/** What the kernels of all precisions and their host agree on. */
@NullMarked
package org.joulemark.backend.tornado.kernel;

import org.jspecify.annotations.NullMarked;
