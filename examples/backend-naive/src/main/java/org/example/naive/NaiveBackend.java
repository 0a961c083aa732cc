package org.example.naive;

import java.lang.foreign.Arena;
import java.util.List;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** Evaluates networks by plain loops: one row, one output, one product at a time. */
public final class NaiveBackend implements InferenceBackend {

  @Override
  public String id() {
    return "naive";
  }

  @Override
  public String description() {
    return "Plain loops in float32 and float64";
  }

  /** Nothing to choose. What is declared here reaches {@link #compile} in {@link CompileRequest#settings()}. */
  @Override
  public List<SettingDeclaration> settings() {
    return List.of();
  }

  /** Here one would look for a device or a library, and say how to get what is missing. */
  @Override
  public Support available(Settings settings) {
    return Support.yes();
  }

  @Override
  public List<String> jvmArguments(Settings settings) {
    return List.of();
  }

  /** Every layer and readout is supported, so the precision decides. */
  @Override
  public Support supports(CompileRequest request) {
    return switch (request.precision()) {
      case FLOAT64, FLOAT32 -> Support.yes();
      case FLOAT16, BFLOAT16, INT8, ANALOG -> Support.no(
          "naive has no " + request.precision().id() + "; ask it for float32 or float64");
    };
  }

  @Override
  public CompiledNetwork compile(CompileRequest request) {
    Network network = request.network();
    // No default: a precision that joulemark learns later must not be computed in one of these.
    return switch (request.precision()) {
      case FLOAT64 -> compiled(request, ElementType.FLOAT64, new Float64Kernel(network));
      case FLOAT32 -> compiled(request, ElementType.FLOAT32, new Float32Kernel(network));
      case FLOAT16, BFLOAT16, INT8, ANALOG -> throw new IllegalArgumentException(
          "naive has no " + request.precision().id());
    };
  }

  private static CompiledNetwork compiled(CompileRequest request, ElementType elementType, Kernel kernel) {
    Network network = request.network();
    Arena arena = Arena.ofConfined();
    Matrix input = Matrix.allocate(request.batchRows(), network.inputs(), elementType, arena);
    Matrix output = Matrix.allocate(request.batchRows(), network.outputs(), elementType, arena);
    return new HostNetwork(arena, input, output, kernel);
  }
}
