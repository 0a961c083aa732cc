package org.joulemark.benchmark.peers;

import java.util.Map;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.backend.cpu.CpuBackend;

/** The backend cpu, through its public face. */
final class BackendContender implements Contender {

  private final String name;
  private final CompiledNetwork compiled;
  private final Matrix references;

  BackendContender(Evaluation evaluation, Precision precision, String kernel, int threads) {
    name = "cpu %s, %s, %d thread%s".formatted(kernel, precision.id(), threads, threads == 1 ? "" : "s");
    references = evaluation.references();
    var backend = new CpuBackend();
    Settings settings =
        Settings.of(backend.settings(), Map.of("kernel", kernel, "threads", Integer.toString(threads)));
    compiled =
        backend.compile(new CompileRequest(
            evaluation.network(), precision, evaluation.rows(), settings, 1, evaluation.inputs().rowRange(0, 1)));
    compiled.input().copyFrom(evaluation.inputs());
    compiled.upload();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run() {
    compiled.infer();
  }

  @Override
  public double largestError() {
    compiled.download();
    return Errors.largest(compiled.output(), references);
  }

  @Override
  public void close() {
    compiled.close();
  }
}
