/** The TornadoVM that the user has: where it is, whether it fits this JVM, and how a JVM is started with it. */
@NullMarked
package org.joulemark.backend.tornado.sdk;

import org.jspecify.annotations.NullMarked;
