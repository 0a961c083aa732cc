package org.joulemark.benchmark.peers;

import java.util.Map;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.Matrix;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.backend.cpu.CpuBackend;

/** A backend, through its public face: weights and inputs are where it computes before a run, and outputs stay there. */
public final class BackendContender implements Contender {

  private final String name;
  private final CompiledNetwork compiled;
  private final Matrix references;

  /**
   * Compiles the network and uploads the rows.
   *
   * @param settings of the backend; those that are missing have their defaults
   * @throws IllegalArgumentException where the backend does not take it; the message is the backend's reason
   */
  public BackendContender(
      String name, InferenceBackend backend, Map<String, String> settings, Evaluation evaluation,
      Precision precision) {
    this.name = name;
    references = evaluation.references();
    compiled =
        backend.compile(new CompileRequest(
            evaluation.network(), precision, evaluation.rows(), Settings.of(backend.settings(), settings), 1,
            evaluation.inputs().rowRange(0, 1)));
    compiled.input().copyFrom(evaluation.inputs());
    compiled.upload();
  }

  /** The backend cpu. */
  static BackendContender cpu(Evaluation evaluation, Precision precision, String kernel, int threads) {
    String name = "cpu %s, %s, %d thread%s".formatted(kernel, precision.id(), threads, threads == 1 ? "" : "s");
    Map<String, String> settings = Map.of("kernel", kernel, "threads", Integer.toString(threads));
    return new BackendContender(name, new CpuBackend(), settings, evaluation, precision);
  }

  @Override
  public String name() {
    return name;
  }

  /** What the backend decided by itself. */
  public Map<String, String> choices() {
    return compiled.choices();
  }

  @Override
  public void run() {
    compiled.infer();
  }

  @Override
  public Errors errors() {
    compiled.download();
    return Errors.of(compiled.output(), references);
  }

  @Override
  public void close() {
    compiled.close();
  }
}
