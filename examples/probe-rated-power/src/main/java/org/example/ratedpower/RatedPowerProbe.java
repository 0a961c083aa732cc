package org.example.ratedpower;

import java.util.List;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/** Estimates joules as the rated power of a machine times elapsed time, whatever the machine is doing. */
public final class RatedPowerProbe implements EnergyProbe {

  private static final String WATTS = "watts";
  private static final String RELATIVE_UNCERTAINTY = "relativeUncertainty";

  @Override
  public String id() {
    return "rated-power";
  }

  @Override
  public String description() {
    return "Rated watts x elapsed time: an estimate, not a measurement";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(WATTS, new SettingType.RealNumber(1e-3, 1e6), "100",
            "Power of the whole machine, in watts; see its data sheet"),
        new SettingDeclaration(RELATIVE_UNCERTAINTY, new SettingType.RealNumber(0.01, 10), "0.5",
            "One standard deviation of watts as a fraction of it"));
  }

  /**
   * Here one would look for a device file or a library, and throw an {@code EnergySourceException} that says what is
   * missing and how to get it.
   */
  @Override
  public EnergyMeter open(Settings settings, TimeSource time) {
    return new ElapsedTimeMeter(settings.real(WATTS), settings.real(RELATIVE_UNCERTAINTY), time);
  }
}
