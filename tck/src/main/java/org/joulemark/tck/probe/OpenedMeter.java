package org.joulemark.tck.probe;

import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Settings;
import org.joulemark.tck.plugin.Availability;
import org.joulemark.tck.plugin.SettingVariant;

/** Opens the meters that rules look at. */
final class OpenedMeter {

  private OpenedMeter() {}

  /** An unavailable probe ends the rule as not applicable, with the probe's own reason. */
  static EnergyMeter of(ProbeSubject subject, SettingVariant variant) {
    Settings settings = variant.settingsOf(subject.probe());
    Availability.require(subject.probe(), settings);
    return subject.probe().open(settings);
  }

  static EnergyMeter of(ProbeSubject subject) {
    return of(subject, SettingVariant.defaults());
  }
}
