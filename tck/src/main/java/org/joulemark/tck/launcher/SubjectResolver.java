package org.joulemark.tck.launcher;

import java.util.Objects;
import org.joulemark.api.Plugin;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the plugin under test and its settings, which the launcher keeps in its session, to a test class's constructor. */
final class SubjectResolver implements ParameterResolver {

  static final String SUBJECT = "subject";
  static final String VARIANTS = "variants";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Plugin.class.isAssignableFrom(parameter.getParameter().getType()) || wantsVariants(parameter);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Object kept =
        context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SubjectResolver.class))
            .get(wantsVariants(parameter) ? VARIANTS : SUBJECT);
    return Objects.requireNonNull(kept, "these rules are run by TckLauncher only");
  }

  private static boolean wantsVariants(ParameterContext parameter) {
    return parameter.getParameter().getType() == LaunchedVariants.class;
  }
}
