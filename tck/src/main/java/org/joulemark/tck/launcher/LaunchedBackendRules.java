package org.joulemark.tck.launcher;

import org.joulemark.api.Backend;
import org.joulemark.tck.backend.BackendTck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("backend")
@ExtendWith(SubjectResolver.class)
final class LaunchedBackendRules extends BackendTck {

  private final Backend backend;

  LaunchedBackendRules(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Backend backend() {
    return backend;
  }
}
