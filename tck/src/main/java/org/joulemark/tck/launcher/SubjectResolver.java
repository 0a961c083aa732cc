package org.joulemark.tck.launcher;

import java.util.Objects;
import org.joulemark.api.Plugin;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the plugin under test, which the launcher keeps in its session, to the constructor of a test class. */
final class SubjectResolver implements ParameterResolver {

  static final String SUBJECT = "subject";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Plugin.class.isAssignableFrom(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Plugin subject =
        context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(SubjectResolver.class))
            .get(SUBJECT, Plugin.class);
    return Objects.requireNonNull(subject, "these rules are run by TckLauncher only");
  }
}
