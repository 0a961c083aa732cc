package org.joulemark.tck.probe;

import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySourceException;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.plugin.SelfDescription;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;

/** P1: what a probe says of itself, and whether it opens. */
interface DescriptionRules extends ProbeSubject {

  @Test
  default void required_P101_idIsKebabCase() {
    SelfDescription.requireKebabCaseId(probe());
  }

  @Test
  default void required_P102_descriptionIsOneLine() {
    SelfDescription.requireOneLineDescription(probe());
  }

  @Test
  default void required_P103_settingsAreDistinctWithUsableDefaults() {
    SelfDescription.requireUsableSettings("settings", probe().settings());
    SelfDescription.requireStableSettings(probe());
  }

  @EachVariant
  default void required_P105_refusalIsOneLine(SettingVariant variant) throws InterruptedException {
    RuntimeException refusal = OpenedMeter.refusal(this, variant)
        .orElseThrow(() -> NotApplicable.because("opens with these settings; nothing is refused"));
    Lines.requireOneLine("the refusal by open()", String.valueOf(refusal.getMessage()));
  }

  @EachVariant
  default void required_P108_openGivesAMeterOrSaysWhyNot(SettingVariant variant) throws InterruptedException {
    OpenedMeter.refusal(this, variant);
  }

  @Test
  default void required_P109_defaultsAreNobodysMistake() throws InterruptedException {
    boolean complete = probe().settings().stream().allMatch(declaration -> declaration.defaultValue() != null);
    NotApplicable.unless(complete, "a setting has no default, and may be the user's to give");
    OpenedMeter.refusal(this, SettingVariant.defaults()).ifPresent(
        refusal -> Broken.unless(refusal instanceof EnergySourceException,
            "EnergySourceException where the user has given no setting", refusal.toString(),
            "what the machine lacks is thrown as InvalidInputException, which blames the user"));
  }

  @EachVariant
  default void required_P110_anOpenedMeterReads(SettingVariant variant) throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this, variant)) {
      requireReadable(meter);
    }
  }

  private static void requireReadable(EnergyMeter meter) throws InterruptedException {
    try {
      meter.read();
    } catch (RuntimeException thrown) {
      throw Broken.because("a first read to work where open() gave a meter", thrown.toString(),
          "open() does not try what read() needs, such as the right to read a counter");
    }
  }
}
