package org.joulemark.engine.json;

import java.util.Locale;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** {@code CPU_PACKAGE} is {@code cpu-package} in files; the api's enums stay free of JSON annotations. */
final class KebabCaseEnums extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass annotatedClass, Enum<?>[] enumValues, String[] names) {
    for (int index = 0; index < enumValues.length; index++) {
      names[index] = enumValues[index].name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return names;
  }
}
