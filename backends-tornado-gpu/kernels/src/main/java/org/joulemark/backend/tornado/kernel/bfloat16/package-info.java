/**
 * Kernels for rows, weights and hidden layers in bfloat16, which the build writes from those of {@code float32}. Products are exact in
 * binary32, and sums, biases, functions and answers are in it.
 */
@NullMarked
package org.joulemark.backend.tornado.kernel.bfloat16;

import org.jspecify.annotations.NullMarked;
