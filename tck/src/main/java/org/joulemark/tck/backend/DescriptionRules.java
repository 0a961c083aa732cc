package org.joulemark.tck.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.tck.rule.SettingVariants;
import org.junit.jupiter.api.Test;

/** B1: what a backend says of itself before anything is compiled. */
interface DescriptionRules extends BackendSubject {

  @Test
  default void required_B101_idIsKebabCase() {
    assertThat(backend().id()).as("the id, which users type").matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    assertThat(backend().description()).as("the description, one line for `joulemark list`").isNotBlank()
        .doesNotContain("\n");
  }

  @Test
  default void required_B102_settingsAreDistinctAndHaveUsableDefaults() {
    List<SettingDeclaration> settings = backend().settings();
    assertThat(settings).extracting(SettingDeclaration::name).as("names of settings").doesNotHaveDuplicates();
    assertThat(settings).extracting(SettingDeclaration::description).as("descriptions of settings")
        .allSatisfy(description -> assertThat(description).isNotBlank());
    assertThatCode(() -> Settings.of(settings, Map.of())).as("the defaults").doesNotThrowAnyException();
  }

  @Test
  default void required_B103_availableNeverThrows() {
    for (Map<String, String> variant : settingVariants()) {
      String name = SettingVariants.name(variant);
      Settings settings = Settings.of(backend().settings(), variant);
      assertThatCode(() -> backend().available(settings))
          .as("available() with %s; what stands in the way is the reason of a Support.No", name)
          .doesNotThrowAnyException();
      if (backend().available(settings) instanceof Support.No(String reason)) {
        assertThat(reason.strip()).as("the reason why it is unavailable with %s, one line", name).hasLineCount(1);
      }
    }
  }

  @Test
  default void required_B104_jvmArgumentsAreFlags() {
    for (Map<String, String> variant : settingVariants()) {
      Settings settings = Settings.of(backend().settings(), variant);
      List<String> arguments = backend().jvmArguments(settings);
      assertThat(arguments).as("JVM arguments with %s; each is one flag, without spaces between flag and value",
          SettingVariants.name(variant)).allSatisfy(argument -> assertThat(argument).startsWith("-"));
      assertThat(backend().jvmArguments(settings)).as("JVM arguments asked for a second time").isEqualTo(arguments);
    }
  }

  /** A backend that takes nothing would pass every other rule. */
  @Test
  default void required_B105_takesAtLeastOneGoldenNetwork() {
    List<BackendConfiguration> possible = Configurations.possible(this);
    assertThat(Configurations.declaredBy(this))
        .as("precisions and settings in which the backend takes a golden network; the first refusal: %s",
            firstRefusal(possible.getFirst()))
        .isNotEmpty();
  }

  private static String firstRefusal(BackendConfiguration configuration) {
    var request = configuration.request(GoldenNetworks.all().getFirst().members().getFirst().network(), 1);
    return configuration.backend().supports(request) instanceof Support.No(String reason) ? reason : "none";
  }
}
