/** The backend's kernels beside ONNX Runtime, plain loops and the machine's own peak, interleaved in one run. */
@NullMarked
package org.joulemark.benchmark.peers;

import org.jspecify.annotations.NullMarked;
