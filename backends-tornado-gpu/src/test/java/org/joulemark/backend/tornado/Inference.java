package org.joulemark.backend.tornado;

import java.lang.foreign.Arena;
import java.util.Map;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;

/** Runs networks through a backend's public face. */
record Inference(TornadoGpuBackend backend, Map<String, String> settings) {

  CompileRequest request(Network network, Precision precision, int rows) {
    return new CompileRequest(
        network, precision, rows, Settings.of(backend.settings(), settings), 1,
        Networks.rows(network, Math.min(rows, 5)));
  }

  /** The answers to these rows. */
  Matrix answers(Network network, Precision precision, Matrix rows) {
    try (CompiledNetwork compiled = backend.compile(request(network, precision, rows.rows()))) {
      compiled.input().copyFrom(rows);
      compiled.upload();
      compiled.infer();
      compiled.download();
      Matrix copy = Matrix.allocate(
          rows.rows(), network.outputs(), compiled.output().elementType(), Arena.ofAuto());
      copy.copyFrom(compiled.output());
      return copy;
    }
  }
}
