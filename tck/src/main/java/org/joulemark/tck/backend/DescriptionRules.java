package org.joulemark.tck.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.tck.plugin.Availability;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.plugin.SelfDescription;
import org.joulemark.tck.plugin.SettingVariant;
import org.junit.jupiter.api.Test;

/** B1: what a backend says of itself before anything is compiled. */
interface DescriptionRules extends BackendSubject {

  @Test
  default void required_B101_idIsKebabCase() {
    SelfDescription.requireKebabCaseId(backend());
    SelfDescription.requireOneLineDescription(backend());
  }

  @Test
  default void required_B102_settingsAreDistinctAndHaveUsableDefaults() {
    SelfDescription.requireUsableSettings("settings", backend().settings());
    SelfDescription.requireStableSettings(backend());
  }

  @EachVariant
  default void required_B103_availableNeverThrows(SettingVariant variant) {
    if (Availability.answer(backend(), variant.settingsOf(backend())) instanceof Support.No(String reason)) {
      Lines.requireOneLine("the reason why it is unavailable", reason);
    }
  }

  @EachVariant
  default void required_B104_jvmArgumentsAreFlags(SettingVariant variant) {
    Settings settings = variant.settingsOf(backend());
    List<String> arguments = backend().jvmArguments(settings);
    assertThat(arguments).as("JVM arguments; each is one flag, without a space between flag and value")
        .allSatisfy(argument -> assertThat(argument).startsWith("-"));
    assertThat(backend().jvmArguments(settings)).as("JVM arguments asked for a second time").isEqualTo(arguments);
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
