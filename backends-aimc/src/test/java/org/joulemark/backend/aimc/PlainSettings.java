package org.joulemark.backend.aimc;

import java.util.List;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** The backend with a chip of its own and no setting that the TCK would vary: {@link Kosters2022TckTest} varies them all. */
record PlainSettings(AimcBackend backend) implements InferenceBackend {

  static InferenceBackend of(String chip) {
    return new PlainSettings(new AimcBackend(chip));
  }

  @Override
  public List<SettingDeclaration> settings() {
    return backend.settings().stream().map(declaration -> new SettingDeclaration(
        declaration.name(), new SettingType.Text(), declaration.defaultValue(), declaration.description())).toList();
  }

  @Override
  public String id() {
    return backend.id();
  }

  @Override
  public String description() {
    return backend.description();
  }

  @Override
  public Support available(Settings settings) {
    return backend.available(settings);
  }

  @Override
  public List<String> jvmArguments(Settings settings) {
    return backend.jvmArguments(settings);
  }

  @Override
  public Support supports(CompileRequest request) {
    return backend.supports(request);
  }

  @Override
  public boolean isStochastic(CompileRequest request) {
    return backend.isStochastic(request);
  }

  @Override
  public CompiledNetwork compile(CompileRequest request) {
    return backend.compile(request);
  }
}
