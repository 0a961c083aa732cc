/** The devices that TornadoVM finds, and which of them the user means. */
@NullMarked
package org.joulemark.backend.tornado.device;

import org.jspecify.annotations.NullMarked;
