package org.joulemark.tck.launcher;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joulemark.api.Plugin;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the plugin under test, and what else the launcher keeps in its session, to a test class's constructor. */
final class SubjectResolver implements ParameterResolver {

  private static final List<Class<?>> KEPT =
      List.of(Plugin.class, LaunchedVariants.class, LaunchedSurroundings.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return kept(parameter).isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Object kept =
        context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SubjectResolver.class))
            .get(kept(parameter).orElseThrow());
    return Objects.requireNonNull(kept, "these rules are run by TckLauncher only");
  }

  /** By its type: Plugin for every kind of plugin. */
  private static Optional<Class<?>> kept(ParameterContext parameter) {
    return KEPT.stream().filter(type -> type.isAssignableFrom(parameter.getParameter().getType())).findFirst();
  }
}
