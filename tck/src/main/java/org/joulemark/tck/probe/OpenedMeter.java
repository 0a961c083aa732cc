package org.joulemark.tck.probe;

import java.util.Optional;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;

/** Opens the meters that rules look at. */
final class OpenedMeter {

  private OpenedMeter() {}

  /** A refusal ends the rule as not applicable, in the probe's own words. */
  static EnergyMeter of(ProbeSubject subject, SettingVariant variant) throws InterruptedException {
    return of(subject, variant, subject.time());
  }

  static EnergyMeter of(ProbeSubject subject) throws InterruptedException {
    return of(subject, SettingVariant.defaults());
  }

  /** By another clock than the subject's. */
  static EnergyMeter of(ProbeSubject subject, SettingVariant variant, TimeSource time) throws InterruptedException {
    try {
      return subject.probe().open(variant.settingsOf(subject.probe()), time);
    } catch (EnergySourceException missing) {
      throw NotApplicable.because("not available here: " + missing.getMessage());
    } catch (InvalidInputException refused) {
      throw NotApplicable.because("does not open with these settings: " + refused.getMessage());
    }
  }

  /** What open() refused by, or nothing where it gave a meter; whatever else it throws fails the rule. */
  static Optional<RuntimeException> refusal(ProbeSubject subject, SettingVariant variant) throws InterruptedException {
    Settings settings = variant.settingsOf(subject.probe());
    try {
      subject.probe().open(settings, subject.time()).close();
      return Optional.empty();
    } catch (EnergySourceException | InvalidInputException refused) {
      return Optional.of(refused);
    } catch (RuntimeException | LinkageError thrown) {
      throw Broken.because(
          "open(" + settings + ") to give a meter, or to throw EnergySourceException or InvalidInputException",
          "it threw " + thrown,
          "a missing library, device or right to read is thrown as it comes; catch it, and say what grants it");
    }
  }
}
