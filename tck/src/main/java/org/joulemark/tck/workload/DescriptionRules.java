package org.joulemark.tck.workload;

import java.util.List;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.tck.plugin.Availability;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.SelfDescription;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;

/** W1: what a workload says of itself. */
interface DescriptionRules extends WorkloadSubject {

  @Test
  default void required_W101_idIsKebabCase() {
    SelfDescription.requireKebabCaseId(workload());
  }

  @Test
  default void required_W102_descriptionIsOneLine() {
    SelfDescription.requireOneLineDescription(workload());
  }

  @Test
  default void required_W103_settingsAreDistinctWithUsableDefaults() {
    SelfDescription.requireUsableSettings("settings", workload().settings());
    SelfDescription.requireStableSettings(workload());
  }

  @EachVariant
  default void required_W104_availableNeverThrows(SettingVariant variant) {
    Availability.answer(workload()::available, variant.settingsOf(workload()));
    for (PathSetting path : PathSetting.of(workload())) {
      Availability.answer(workload()::available, path.pointingToNothing().settingsOf(workload()));
    }
  }

  @Test
  default void required_W105_refusalIsOneLine() {
    List<SettingVariant> refused = Refusals.of(this);
    NotApplicable.unless(!refused.isEmpty(), "available with every choice of settings tried; nothing is refused");
    for (SettingVariant variant : refused) {
      Availability.requireOneLineRefusal(workload()::available, variant.settingsOf(workload()));
    }
  }

  @Test
  default void required_W106_sizeSettingNamesADeclaredNumericSetting() {
    String size = workload().sizeSetting();
    if (size == null) {
      throw NotApplicable.because("the workload names no size setting");
    }
    SettingDeclaration declaration =
        workload().settings().stream().filter(setting -> setting.name().equals(size)).findFirst()
            .orElseThrow(() -> Broken.because("sizeSetting() to name a declared setting", "'" + size + "'",
                "the setting was renamed in one place only"));
    Broken.unless(isNumeric(declaration.type()), "'" + size + "' to take numbers only",
        declaration.type().allowedValues(), "a figure cannot have such values on its axis");
  }

  private static boolean isNumeric(SettingType type) {
    return switch (type) {
      case SettingType.WholeNumber _,SettingType.RealNumber _ -> true;
      case SettingType.Choice(List<String> values) ->
          values.stream().allMatch(value -> value.matches("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?"));
      case SettingType.Text _,SettingType.Flag _,SettingType.PathName _ -> false;
    };
  }
}
