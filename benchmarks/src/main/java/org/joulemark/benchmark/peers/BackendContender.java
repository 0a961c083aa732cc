package org.joulemark.benchmark.peers;

import java.util.Map;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.backend.cpu.CpuBackend;

/** The backend cpu in float32, through its public face. */
final class BackendContender implements Contender {

  private final String name;
  private final CompiledNetwork compiled;
  private final double[] references;

  BackendContender(InferenceProblem problem, String kernel, int threads) {
    name = "cpu %s, %d thread%s".formatted(kernel, threads, threads == 1 ? "" : "s");
    references = problem.references();
    var backend = new CpuBackend();
    Settings settings =
        Settings.of(backend.settings(), Map.of("kernel", kernel, "threads", Integer.toString(threads)));
    compiled = backend.compile(
        new CompileRequest(
            problem.members().getFirst().network(), Precision.FLOAT32, problem.inputs().rows(), settings, 1));
    compiled.input().copyFrom(problem.inputs());
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
