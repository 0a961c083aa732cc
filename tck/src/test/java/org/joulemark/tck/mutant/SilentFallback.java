package org.joulemark.tck.mutant;

import java.util.List;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.Precision;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** Compiles what it refuses, in float64. */
record SilentFallback(InferenceBackend right) implements InferenceBackend {

  @Override
  public String id() {
    return right.id();
  }

  @Override
  public String description() {
    return right.description();
  }

  @Override
  public List<SettingDeclaration> settings() {
    return right.settings();
  }

  @Override
  public Support available(Settings settings) {
    return right.available(settings);
  }

  @Override
  public List<String> jvmArguments(Settings settings) {
    return right.jvmArguments(settings);
  }

  @Override
  public Support supports(CompileRequest request) {
    return right.supports(request);
  }

  @Override
  public CompiledNetwork compile(CompileRequest request) {
    return right.supports(request) instanceof Support.Yes
        ? right.compile(request)
        : right.compile(new CompileRequest(
            request.network(), Precision.FLOAT64, request.batchRows(), request.settings(), request.seed(),
            request.calibrationRows()));
  }
}
