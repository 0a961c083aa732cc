/**
 * The backend {@code tornado-gpu}: kernels in Java that TornadoVM compiles for GPUs.
 *
 * <p>{@link org.joulemark.backend.tornado.TornadoGpuBackend} decides and wires. {@code sdk} finds the user's TornadoVM without
 * touching it, {@code device} starts it and asks for its devices, {@code network} puts networks onto one. What runs on the device
 * is {@code kernel}, in a module of its own.
 */
@NullMarked
package org.joulemark.backend.tornado;

import org.jspecify.annotations.NullMarked;
