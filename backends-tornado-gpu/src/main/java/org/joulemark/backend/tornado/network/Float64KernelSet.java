package org.joulemark.backend.tornado.network;

import java.lang.foreign.MemorySegment;
import org.joulemark.api.ElementType;
import org.joulemark.api.Precision;
import org.joulemark.backend.tornado.kernel.float64.ExpTableKernel;
import org.joulemark.backend.tornado.kernel.float64.LayerKernels;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task10;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task12;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task9;
import uk.ac.manchester.tornado.api.types.arrays.DoubleArray;

/** Binary64: as {@link Float32KernelSet}. */
final class Float64KernelSet implements KernelSet<DoubleArray> {

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public ElementType elementType() {
    return ElementType.FLOAT64;
  }

  @Override
  public int maxExponent() {
    return Double.MAX_EXPONENT;
  }

  @Override
  public double epsilon() {
    return Math.ulp(1.0);
  }

  @Override
  public long headerBytes() {
    var smallest = new DoubleArray(1);
    return smallest.getNumBytesOfSegmentWithHeader() - smallest.getNumBytesOfSegment();
  }

  @Override
  public DoubleArray array(MemorySegment headerAndNumbers) {
    return DoubleArray.fromSegmentShallow(headerAndNumbers);
  }

  @Override
  public void keep(TaskGraph graph, String task, DoubleArray array) {
    graph.task(task, LayerKernels::keep, array);
  }

  @Override
  public void dense(
      TaskGraph graph, String task, Tile tile, KernelContext context, Layer<DoubleArray> layer, DoubleArray input,
      DoubleArray output, int rows) {
    Task9<KernelContext, DoubleArray, DoubleArray, DoubleArray, DoubleArray, Integer, Integer, Integer, Integer> kernel =
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
      TaskGraph graph, String task, Tile tile, KernelContext context, Layer<DoubleArray> layer, DoubleArray input,
      DoubleArray networkInput, DoubleArray visibleBias, int sites, DoubleArray output, int rows) {
    Task12<KernelContext, DoubleArray, DoubleArray, DoubleArray, DoubleArray, DoubleArray, DoubleArray, Integer, Integer, Integer, Integer, Integer> kernel =
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
      TaskGraph graph, String task, Tile tile, KernelContext context, Layer<DoubleArray> layer, DoubleArray input,
      DoubleArray center, DoubleArray output, int rows) {
    Task10<KernelContext, DoubleArray, DoubleArray, DoubleArray, DoubleArray, DoubleArray, Integer, Integer, Integer, Integer> kernel =
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
      TaskGraph graph, String task, KernelContext context, DoubleArray spins, SpinTables<DoubleArray> tables,
      DoubleArray output, int rows) {
    graph.task(
        task, ExpTableKernel::evaluate, context, spins, tables.exponentials(), tables.linear(), output, rows,
        tables.sites(), tables.units(), tables.blockFactors());
  }
}
