package org.joulemark.probe.estimate;

import java.util.List;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/**
 * Estimates the joules of the measured process as its busy core seconds x a rated power per core, on any machine. It
 * reads no meter, so what it says is CPU time in another unit, with the stated uncertainty.
 *
 * <p>The default 7.5 W is the rated power (TDP) per core of the CPUs of Kösters et al. 2022: 2 x Xeon Gold 6248, 150 W
 * and 20 cores each. Rated power per core of other server CPUs spans about 3 W to 12 W, hence the default uncertainty
 * of one half. {@code docs/probes.md} tells how to choose better ones.
 */
public final class EstimatedCpuProbe implements EnergyProbe {

  private static final String WATTS_PER_CORE = "wattsPerCore";
  private static final String RELATIVE_UNCERTAINTY = "relativeUncertainty";

  @Override
  public String id() {
    return "estimated-cpu";
  }

  @Override
  public String description() {
    return "Busy core seconds of the process x watts per core: an estimate, not a measurement";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(WATTS_PER_CORE, new SettingType.RealNumber(1e-3, 1e3), "7.5",
            "Power of one busy core, in watts; by default the rated power per core of a Xeon Gold 6248 (150 W / 20)"),
        new SettingDeclaration(RELATIVE_UNCERTAINTY, new SettingType.RealNumber(0, 10), "0.5",
            "One standard deviation of wattsPerCore as a fraction of it"));
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource time) {
    return new EstimatedCpuMeter(CpuClock.open(), settings.real(WATTS_PER_CORE), settings.real(RELATIVE_UNCERTAINTY),
        time);
  }
}
