package org.joulemark.backend.tornado.network;

import org.joulemark.backend.tornado.kernel.Stored;
import org.joulemark.backend.tornado.kernel.float32.AfterProductKernels;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/** In float32. */
final class Float32AfterProductTasks implements AfterProductTasks<@Stored FloatArray, FloatArray> {

  @Override
  public void hidden(
      Launch launch, FloatArray product, LayerTasks.Layer<@Stored FloatArray, FloatArray> layer,
      @Stored FloatArray output, int rows) {
    launch.graph()
        .task(
            launch.task(), AfterProductKernels::hidden, launch.context(), product, layer.bias(), output, rows,
            layer.outputs(), layer.activation());
  }

  @Override
  public void last(
      Launch launch, FloatArray product, LayerTasks.Layer<@Stored FloatArray, FloatArray> layer, FloatArray output,
      int rows) {
    launch.graph()
        .task(
            launch.task(), AfterProductKernels::last, launch.context(), product, layer.bias(), output, rows,
            layer.outputs(), layer.activation());
  }

  @Override
  public void logAmplitude(
      Launch launch, FloatArray product, LayerTasks.Layer<@Stored FloatArray, FloatArray> layer,
      @Stored FloatArray networkInput, FloatArray visibleBias, int sites, FloatArray output, int rows) {
    launch.graph()
        .task(
            launch.task(), AfterProductKernels::logAmplitude, launch.context(), product, layer.bias(), networkInput,
            visibleBias, output, rows, layer.outputs(), sites, layer.activation());
  }

  @Override
  public void squaredDistance(
      Launch launch, FloatArray product, LayerTasks.Layer<@Stored FloatArray, FloatArray> layer, FloatArray center,
      FloatArray output, int rows) {
    launch.graph()
        .task(
            launch.task(), AfterProductKernels::squaredDistance, launch.context(), product, layer.bias(), center,
            output, rows, layer.outputs(), layer.activation());
  }
}
