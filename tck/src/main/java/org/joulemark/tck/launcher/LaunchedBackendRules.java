package org.joulemark.tck.launcher;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Backend;
import org.joulemark.tck.backend.BackendTck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("backend")
@ExtendWith(SubjectResolver.class)
final class LaunchedBackendRules extends BackendTck {

  private final Backend backend;
  private final LaunchedVariants variants;

  LaunchedBackendRules(Backend backend, LaunchedVariants variants) {
    this.backend = backend;
    this.variants = variants;
  }

  @Override
  public Backend backend() {
    return backend;
  }

  @Override
  public List<Map<String, String>> settingVariants() {
    return variants.chosen() == null ? super.settingVariants() : variants.chosen();
  }
}
