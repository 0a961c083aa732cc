package org.joulemark.cli.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RenamingTest {

  private static final PluginNames OLD = new PluginNames("rated-power", "org.example.ratedpower");

  private static String renamed(PluginNames now, String text) {
    return new Renaming("org.example", OLD, now).apply(text);
  }

  @Test
  void replacesEveryFormOfTheNames() {
    assertThat(
        renamed(new PluginNames("a1-b-2c", "org.acme_2.chip"),
            "package org.example.ratedpower; org/example/ratedpower/RatedPowerProbe <groupId>org.example</groupId> "
                + "\"rated-power\" rated-power-probe-0.1.0.jar"))
        .isEqualTo(
            "package org.acme_2.chip; org/acme_2/chip/A1B2cProbe <groupId>org.acme_2.chip</groupId> "
                + "\"a1-b-2c\" a1-b-2c-probe-0.1.0.jar");
  }

  @Test
  void takesNoNewNameForAnOldOne() {
    assertThat(
        renamed(new PluginNames("not-rated-power", "org.example.ratedpower.org.example"),
            "rated-power RatedPowerProbe org.example.ratedpower"))
        .isEqualTo("not-rated-power NotRatedPowerProbe org.example.ratedpower.org.example");
  }
}
