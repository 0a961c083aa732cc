package org.joulemark.backend.tornado.network;

import java.lang.foreign.MemorySegment;
import org.joulemark.backend.tornado.kernel.float32.ExpTableKernel;
import org.joulemark.backend.tornado.kernel.float32.LayerKernels;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task10;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task12;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task9;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/** In float32. TornadoVM reads a task's kernel from the method reference itself, so that every kernel is named here. */
final class Float32KernelSet implements KernelSet<FloatArray> {

  @Override
  public NumberFormat format() {
    return NumberFormat.FLOAT32;
  }

  @Override
  public long headerBytes() {
    var smallest = new FloatArray(1);
    return smallest.getNumBytesOfSegmentWithHeader() - smallest.getNumBytesOfSegment();
  }

  @Override
  public FloatArray array(MemorySegment headerAndNumbers) {
    return FloatArray.fromSegmentShallow(headerAndNumbers);
  }

  @Override
  public void keep(TaskGraph graph, String task, FloatArray array) {
    graph.task(task, LayerKernels::keep, array);
  }

  @Override
  public void dense(
      TaskGraph graph, String task, Tile tile, KernelContext context, Layer<FloatArray> layer, FloatArray input,
      FloatArray output, int rows) {
    Task9<KernelContext, FloatArray, FloatArray, FloatArray, FloatArray, Integer, Integer, Integer, Integer> kernel =
        switch (tile) {
          case T32 -> LayerKernels::dense32;
          case T64 -> LayerKernels::dense64;
          case T128 -> LayerKernels::dense128;
        };
    graph.task(
        task, kernel, context, input, layer.weights(), layer.bias(), output, rows, layer.inputs(), layer.outputs(),
        layer.activation());
  }

  @Override
  public void logAmplitude(
      TaskGraph graph, String task, Tile tile, KernelContext context, Layer<FloatArray> layer, FloatArray input,
      FloatArray networkInput, FloatArray visibleBias, int sites, FloatArray output, int rows) {
    Task12<KernelContext, FloatArray, FloatArray, FloatArray, FloatArray, FloatArray, FloatArray, Integer, Integer, Integer, Integer, Integer> kernel =
        switch (tile) {
          case T32 -> LayerKernels::logAmplitude32;
          case T64 -> LayerKernels::logAmplitude64;
          case T128 -> LayerKernels::logAmplitude128;
        };
    graph.task(
        task, kernel, context, input, layer.weights(), layer.bias(), networkInput, visibleBias, output, rows,
        layer.inputs(), layer.outputs(), sites, layer.activation());
  }

  @Override
  public void squaredDistance(
      TaskGraph graph, String task, Tile tile, KernelContext context, Layer<FloatArray> layer, FloatArray input,
      FloatArray center, FloatArray output, int rows) {
    Task10<KernelContext, FloatArray, FloatArray, FloatArray, FloatArray, FloatArray, Integer, Integer, Integer, Integer> kernel =
        switch (tile) {
          case T32 -> LayerKernels::squaredDistance32;
          case T64 -> LayerKernels::squaredDistance64;
          case T128 -> LayerKernels::squaredDistance128;
        };
    graph.task(
        task, kernel, context, input, layer.weights(), layer.bias(), center, output, rows, layer.inputs(),
        layer.outputs(), layer.activation());
  }

  @Override
  public void expTable(
      TaskGraph graph, String task, KernelContext context, FloatArray spins, SpinTables<FloatArray> tables,
      FloatArray output, int rows) {
    graph.task(
        task, ExpTableKernel::evaluate, context, spins, tables.exponentials(), tables.linear(), output, rows,
        tables.sites(), tables.units(), tables.blockFactors());
  }
}
