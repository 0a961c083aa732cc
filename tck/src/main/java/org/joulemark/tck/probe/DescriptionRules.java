package org.joulemark.tck.probe;

import org.joulemark.api.EnergyMeter;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.tck.plugin.Availability;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.EachVariant;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.plugin.SelfDescription;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;

/** P1: what a probe says of itself. */
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
  default void required_P104_availableNeverThrows(SettingVariant variant) {
    Availability.answer(probe(), variant.settingsOf(probe()));
  }

  @EachVariant
  default void required_P105_refusalIsOneLine(SettingVariant variant) {
    Availability.requireOneLineRefusal(probe(), variant.settingsOf(probe()));
  }

  @EachVariant
  default void required_P106_anAvailableProbeOpens(SettingVariant variant) {
    Settings settings = variant.settingsOf(probe());
    Availability.require(probe(), settings);
    try (EnergyMeter meter = probe().open(settings)) {
      meter.read();
    } catch (RuntimeException thrown) {
      throw Broken.because("open(" + settings + ") and a first read to work where available() says yes",
          thrown.toString(), "available() does not try what open() needs, such as the right to read a counter");
    }
  }

  @EachVariant
  default void required_P107_anUnavailableProbeRefusesToOpen(SettingVariant variant) {
    Settings settings = variant.settingsOf(probe());
    NotApplicable.unless(probe().available(settings) instanceof Support.No, "available with these settings");
    try (EnergyMeter meter = probe().open(settings)) {
      throw Broken.because("InvalidInputException from open() where available() says no",
          "a meter of " + meter.domains().size() + " domains",
          "available() is stricter than open(), or a meter of zeros");
    } catch (InvalidInputException refused) {
      Lines.requireOneLine("the refusal by open()", refused.getMessage());
    } catch (RuntimeException thrown) {
      throw Broken.because("InvalidInputException from open() where available() says no", thrown.toString(),
          "open() trusts that available() was asked");
    }
  }
}
