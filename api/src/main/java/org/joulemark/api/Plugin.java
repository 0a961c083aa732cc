package org.joulemark.api;

import java.util.List;

/**
 * What every plugin says about itself. Providers are found through {@link java.util.ServiceLoader} under the name of
 * one of the permitted interfaces, are created by their public constructor without arguments, and must neither touch a
 * device nor read a file in it. The jar's manifest names the versions of the api that it was built for
 * ({@link ApiVersion}).
 */
public sealed interface Plugin permits Workload, Backend, EnergyProbe {

  /**
   * The name users type: kebab-case ({@code [a-z][a-z0-9]*(-[a-z0-9]+)*}), unique among plugins of the same kind. Of
   * two plugins of one kind with the same id neither is used.
   */
  String id();

  /** One line for {@code joulemark list}. */
  String description();

  /** Every setting this plugin understands; a key that is not declared here is refused before the plugin sees it. */
  List<SettingDeclaration> settings();
}
