/**
 * Kernels for rows, weights and hidden layers in binary16, which the build writes from those of {@code float32}. Products are exact in
 * binary32, and sums, biases, functions and answers are in it.
 */
@NullMarked
package org.joulemark.backend.tornado.kernel.float16;

import org.jspecify.annotations.NullMarked;
