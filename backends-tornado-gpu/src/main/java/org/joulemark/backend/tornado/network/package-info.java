/** A network on a device: what lies there, the kernels in their order, and the proof that they answer right. */
@NullMarked
package org.joulemark.backend.tornado.network;

import org.jspecify.annotations.NullMarked;
