package org.joulemark.backend.cpu;

import java.lang.foreign.Arena;
import java.util.Map;
import java.util.function.Consumer;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.api.Settings;

/** Runs a network through the backend's public face. */
final class Inference {

  static final CpuBackend BACKEND = new CpuBackend();

  private Inference() {}

  static CompileRequest request(Network network, Precision precision, int rows, String kernel, int threads) {
    Settings settings =
        Settings.of(BACKEND.settings(), Map.of("kernel", kernel, "threads", Integer.toString(threads)));
    return new CompileRequest(network, precision, rows, settings, 1, noCalibration(network.inputs()));
  }

  /** The backend takes no ranges from rows. */
  static Matrix noCalibration(int inputs) {
    return Matrix.allocate(1, inputs, ElementType.FLOAT64, Arena.ofAuto());
  }

  static CompileRequest request(Network network, Precision precision, int rows, String kernel) {
    return request(network, precision, rows, kernel, 1);
  }

  /** The backend's answers to inputs that the caller writes, rows x outputs. */
  static Matrix answers(CompileRequest request, Consumer<Matrix> inputs) {
    try (CompiledNetwork compiled = BACKEND.compile(request)) {
      inputs.accept(compiled.input());
      compiled.upload();
      compiled.infer();
      compiled.download();
      return copy(compiled.output());
    }
  }

  /** The same of a network that answers with one number. */
  static double[] outputs(CompileRequest request, Consumer<Matrix> inputs) {
    return answers(request, inputs).column(0);
  }

  /** What the network answers to the very inputs that the backend sees, rounding of the inputs included. */
  static Matrix references(CompileRequest request, Consumer<Matrix> inputs) {
    try (CompiledNetwork compiled = BACKEND.compile(request)) {
      inputs.accept(compiled.input());
      return ReferenceInterpreter.evaluate(request.network(), compiled.input(), Arena.ofAuto());
    }
  }

  static Matrix copy(Matrix matrix) {
    Matrix copy = Matrix.allocate(matrix.rows(), matrix.columns(), matrix.elementType(), Arena.ofAuto());
    copy.copyFrom(matrix);
    return copy;
  }
}
