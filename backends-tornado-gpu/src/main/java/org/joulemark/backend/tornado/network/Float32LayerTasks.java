package org.joulemark.backend.tornado.network;

import java.lang.foreign.MemorySegment;
import org.joulemark.backend.tornado.kernel.Stored;
import org.joulemark.backend.tornado.kernel.float32.Format;
import org.joulemark.backend.tornado.kernel.float32.LayerKernels;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task10;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task12;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task9;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/** In float32. TornadoVM reads a task's kernel from the method reference itself, so that every kernel is named here. */
final class Float32LayerTasks implements LayerTasks<@Stored FloatArray, FloatArray> {

  @Override
  public long headerBytes() {
    var smallest = new FloatArray(1);
    return smallest.getNumBytesOfSegmentWithHeader() - smallest.getNumBytesOfSegment();
  }

  @Override
  public @Stored FloatArray stored(MemorySegment headerAndNumbers) {
    return Format.over(headerAndNumbers);
  }

  @Override
  public FloatArray sums(MemorySegment headerAndNumbers) {
    return FloatArray.fromSegmentShallow(headerAndNumbers);
  }

  @Override
  public void hiddenLayer(
      Launch launch, Tile tile, Layer<@Stored FloatArray, FloatArray> layer, @Stored FloatArray input,
      @Stored FloatArray output,
      int rows) {
    Task9<KernelContext, @Stored FloatArray, @Stored FloatArray, FloatArray, @Stored FloatArray, Integer, Integer, Integer, Integer> kernel =
        switch (tile) {
          case T32 -> LayerKernels::hidden32;
          case T64 -> LayerKernels::hidden64;
          case T128 -> LayerKernels::hidden128;
        };
    launch.graph().task(launch.task(), kernel, launch.context(), input, layer.weights(), layer.bias(), output, rows,
        layer.inputs(), layer.outputs(), layer.activation());
  }

  @Override
  public void lastLayer(
      Launch launch, Tile tile, Layer<@Stored FloatArray, FloatArray> layer, @Stored FloatArray input,
      FloatArray output,
      int rows) {
    Task9<KernelContext, @Stored FloatArray, @Stored FloatArray, FloatArray, FloatArray, Integer, Integer, Integer, Integer> kernel =
        switch (tile) {
          case T32 -> LayerKernels::last32;
          case T64 -> LayerKernels::last64;
          case T128 -> LayerKernels::last128;
        };
    launch.graph().task(launch.task(), kernel, launch.context(), input, layer.weights(), layer.bias(), output, rows,
        layer.inputs(), layer.outputs(), layer.activation());
  }

  @Override
  public void logAmplitude(
      Launch launch, Tile tile, Layer<@Stored FloatArray, FloatArray> layer, @Stored FloatArray input,
      @Stored FloatArray networkInput, FloatArray visibleBias, int sites, FloatArray output, int rows) {
    Task12<KernelContext, @Stored FloatArray, @Stored FloatArray, FloatArray, @Stored FloatArray, FloatArray, FloatArray, Integer, Integer, Integer, Integer, Integer> kernel =
        switch (tile) {
          case T32 -> LayerKernels::logAmplitude32;
          case T64 -> LayerKernels::logAmplitude64;
          case T128 -> LayerKernels::logAmplitude128;
        };
    launch.graph().task(launch.task(), kernel, launch.context(), input, layer.weights(), layer.bias(), networkInput,
        visibleBias, output, rows, layer.inputs(), layer.outputs(), sites, layer.activation());
  }

  @Override
  public void squaredDistance(
      Launch launch, Tile tile, Layer<@Stored FloatArray, FloatArray> layer, @Stored FloatArray input,
      FloatArray center,
      FloatArray output, int rows) {
    Task10<KernelContext, @Stored FloatArray, @Stored FloatArray, FloatArray, FloatArray, FloatArray, Integer, Integer, Integer, Integer> kernel =
        switch (tile) {
          case T32 -> LayerKernels::squaredDistance32;
          case T64 -> LayerKernels::squaredDistance64;
          case T128 -> LayerKernels::squaredDistance128;
        };
    launch.graph().task(launch.task(), kernel, launch.context(), input, layer.weights(), layer.bias(), center, output,
        rows, layer.inputs(), layer.outputs(), layer.activation());
  }
}
