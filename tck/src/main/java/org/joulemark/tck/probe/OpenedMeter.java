package org.joulemark.tck.probe;

import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Settings;
import org.joulemark.tck.plugin.Availability;
import org.joulemark.tck.plugin.SettingVariant;

/** Opens the meters that rules look at. */
final class OpenedMeter {

  private OpenedMeter() {}

  /**
   * An unavailable probe ends the rule as not applicable, with the probe's own reason. It is asked for that only once it
   * refuses to open: to answer it may have to open, which can take seconds.
   */
  static EnergyMeter of(ProbeSubject subject, SettingVariant variant) {
    Settings settings = variant.settingsOf(subject.probe());
    try {
      return subject.probe().open(settings);
    } catch (RuntimeException | LinkageError refused) {
      Availability.require(subject.probe(), settings);
      throw refused;
    }
  }

  static EnergyMeter of(ProbeSubject subject) {
    return of(subject, SettingVariant.defaults());
  }
}
