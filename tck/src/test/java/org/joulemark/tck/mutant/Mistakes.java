package org.joulemark.tck.mutant;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.Layer;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;

/** Compilers that are wrong in one way. */
final class Mistakes {

  private Mistakes() {}

  /** Takes the network for another. */
  static Function<CompileRequest, CompiledNetwork> misreading(UnaryOperator<Network> misreading) {
    return request -> ToyBackend.compileRight(Misreadings.of(request, misreading));
  }

  /** Evaluates rows otherwise, in either precision. */
  static Function<CompileRequest, CompiledNetwork> calculating(UnaryOperator<RowArithmetic> mistake) {
    return request -> request.precision() == Precision.FLOAT64
        ? ToyBackend.compile(request, ElementType.FLOAT64, mistake.apply(PlainArithmetic.float64()))
        : ToyBackend.compile(request, ElementType.FLOAT32, mistake.apply(PlainArithmetic.float32()));
  }

  /** Does something else at one step. */
  static Function<CompileRequest, CompiledNetwork> wrapping(UnaryOperator<CompiledNetwork> wrapping) {
    return request -> wrapping.apply(ToyBackend.compileRight(request));
  }

  /** Packs each shape of network once; the second of one shape gets the weights of the first. */
  static Function<CompileRequest, CompiledNetwork> keepingWeightsByShape() {
    var packed = new HashMap<List<Integer>, Network>();
    return misreading(network -> packed.computeIfAbsent(shape(network), _ -> network));
  }

  private static List<Integer> shape(Network network) {
    return Stream.concat(Stream.of(network.inputs()), network.layers().stream().map(Layer::outputs)).toList();
  }

  static UnaryOperator<RowArithmetic> withRow(UnaryOperator<double[]> misreading) {
    return right -> (network, row) -> right.evaluate(network, misreading.apply(row));
  }

  static UnaryOperator<RowArithmetic> withOutput(DoubleUnaryOperator change) {
    return right -> (network, row) -> Arrays.stream(right.evaluate(network, row)).map(change).toArray();
  }

  static double[] reversed(double[] row) {
    return IntStream.range(0, row.length).mapToDouble(column -> row[row.length - 1 - column]).toArray();
  }

  static double[] offByOne(double[] row) {
    return IntStream.range(0, row.length).mapToDouble(column -> row[(column + 1) % row.length]).toArray();
  }

  static double[] nanTakenForDown(double[] row) {
    return Arrays.stream(row).map(number -> Double.isNaN(number) ? -1 : number).toArray();
  }

  /** Divides by the largest input and multiplies again. */
  static double[] normalised(double[] row) {
    double scale = 1 / Arrays.stream(row).map(Math::abs).max().orElseThrow();
    return Arrays.stream(row).map(number -> number * scale / scale).toArray();
  }
}
