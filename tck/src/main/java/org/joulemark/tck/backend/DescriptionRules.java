package org.joulemark.tck.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.ProblemKind;
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
    if (Availability.answer(backend()::available, variant.settingsOf(backend())) instanceof Support.No(String reason)) {
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

  /** The rules of every kind of problem have nothing to say about a backend that takes none. */
  @Test
  default void required_B106_takesAtLeastOneKindOfProblem() {
    assertThat(ProblemKind.takenBy(backend()))
        .as("kinds of problem that the backend takes, by the interfaces it implements beside Backend, such as "
            + InferenceBackend.class.getSimpleName())
        .isNotEmpty();
  }
}
