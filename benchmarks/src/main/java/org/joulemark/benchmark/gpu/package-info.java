/**
 * The backend {@code tornado-gpu} beside the device that it runs on: what the device's memory and arithmetic give at most, our
 * kernels' share of both, and the same networks in PyTorch and ONNX Runtime, interleaved in one run.
 *
 * <p>{@code benchmarks/run gpu} starts {@link org.joulemark.benchmark.gpu.GpuComparison}, {@code benchmarks/run gpu-scaling}
 * {@link org.joulemark.benchmark.gpu.GpuScaling}, with the flags that {@code JvmFlags} prints.
 */
@NullMarked
package org.joulemark.benchmark.gpu;

import org.jspecify.annotations.NullMarked;
