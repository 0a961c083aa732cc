package org.joulemark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static final List<SettingDeclaration> DECLARED =
      List.of(
          new SettingDeclaration("kernel", new SettingType.Choice("dense", "exp-table"), "dense", "which kernel"),
          new SettingDeclaration("threads", new SettingType.WholeNumber(0, 64), "0", "how many threads"),
          new SettingDeclaration("wattsPerCore", new SettingType.RealNumber(0, 100), "3.75", "power"),
          new SettingDeclaration("verbose", new SettingType.Flag(), "false", "say more"),
          new SettingDeclaration("weights", new SettingType.PathName(), null, "a folder"));

  @Test
  void defaultsAreFilledInAndOptionalSettingsStayOut() {
    Settings settings = Settings.of(DECLARED, Map.of());

    assertThat(settings.text("kernel")).isEqualTo("dense");
    assertThat(settings.integer("threads")).isZero();
    assertThat(settings.real("wattsPerCore")).isEqualTo(3.75);
    assertThat(settings.flag("verbose")).isFalse();
    assertThat(settings.optionalPath("weights")).isEmpty();
  }

  @Test
  void givenValuesWinOverDefaults() {
    Settings settings = Settings.of(DECLARED, Map.of("threads", "2", "weights", "some/folder"));

    assertThat(settings.integer("threads")).isEqualTo(2);
    assertThat(settings.optionalPath("weights")).contains(Path.of("some/folder"));
  }

  @Test
  void anUnknownKeyIsRefusedWithTheKeysThatExist() {
    assertThatThrownBy(() -> Settings.of(DECLARED, Map.of("kernal", "dense")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("'kernal'", "kernel, threads");
  }

  @ParameterizedTest
  @CsvSource({
    "kernel, sparse, 'dense, exp-table'",
    "threads, two, a whole number from 0 to 64",
    "threads, 65, a whole number from 0 to 64",
    "threads, 1.5, a whole number from 0 to 64",
    "wattsPerCore, NaN, a number from 0.0 to 100.0",
    "wattsPerCore, -1, a number from 0.0 to 100.0",
    "verbose, yes, 'true, false'"
  })
  void aValueOfTheWrongTypeIsRefusedWithWhatIsAllowed(String key, String value, String allowed) {
    assertThatThrownBy(() -> Settings.of(DECLARED, Map.of(key, value)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(key, value, allowed);
  }

  @Test
  void aDeclarationWhoseDefaultIsNotAllowedIsABugOfThePlugin() {
    assertThatThrownBy(() -> new SettingDeclaration("threads", new SettingType.WholeNumber(1, 4), "9", "threads"))
        .isInstanceOf(InvalidInputException.class);
  }
}
