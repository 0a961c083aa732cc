package org.joulemark.tck.mutant;

import java.util.List;
import org.joulemark.api.Backend;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** Says all that a backend must say, and takes no kind of problem. */
record IdleBackend() implements Backend {

  @Override
  public String id() {
    return "idle";
  }

  @Override
  public String description() {
    return "works on nothing";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of();
  }

  @Override
  public Support available(Settings settings) {
    return Support.yes();
  }

  @Override
  public List<String> jvmArguments(Settings settings) {
    return List.of();
  }
}
