package org.joulemark.tck.rule;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows a rule's test as {@code B201 required: outputs lie within tolerance}. */
public final class RuleDisplayNames implements DisplayNameGenerator {

  private final DisplayNameGenerator others = new DisplayNameGenerator.Standard();

  @Override
  public String generateDisplayNameForClass(Class<?> testClass) {
    return others.generateDisplayNameForClass(testClass);
  }

  @Override
  public String generateDisplayNameForNestedClass(List<Class<?>> enclosing, Class<?> nested) {
    return others.generateDisplayNameForNestedClass(enclosing, nested);
  }

  @Override
  public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
    return Rule.ofMethod(method.getName())
        .map(Rule::displayName)
        .orElseGet(() -> others.generateDisplayNameForMethod(enclosing, testClass, method));
  }
}
