package org.joulemark.tck.plugin;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Asks the test's instance, for only that knows the plugin under test. */
final class VariantsOfSubject implements ArgumentsProvider {

  @Override
  public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
    var subject = (PluginSubject) context.getRequiredTestInstance();
    return subject.settingVariants().stream().map(SettingVariant::new).map(Arguments::of);
  }
}
