package org.joulemark.probe.hwmon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.JouleSource;
import org.joulemark.probe.source.SourcesMeter;

/** Reads the power and energy sensors of the Linux kernel, and batteries while they discharge. */
public final class HwmonProbe implements EnergyProbe {

  private static final String SYSFS = "sysfs";
  private static final String SENSORS = "sensors";
  private static final String WATCH_SECONDS = "watchSeconds";
  private static final String BATTERY_UPDATE_SECONDS = "batteryUpdateSeconds";
  private static final double NANOS_PER_SECOND = 1e9;

  private final String defaultSysfs;
  private final String defaultBatteryUpdateSeconds;

  /** A probe of this machine's sensors. */
  public HwmonProbe() {
    this("/sys", "30");
  }

  HwmonProbe(String defaultSysfs, String defaultBatteryUpdateSeconds) {
    this.defaultSysfs = defaultSysfs;
    this.defaultBatteryUpdateSeconds = defaultBatteryUpdateSeconds;
  }

  @Override
  public String id() {
    return "hwmon";
  }

  @Override
  public String description() {
    return "Power and energy sensors of the Linux kernel (hwmon), and batteries in discharge";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(SYSFS, new SettingType.PathName(), defaultSysfs, "Where sysfs is mounted"),
        new SettingDeclaration(SENSORS, new SettingType.Text(), SensorSelection.ALL,
            "all, or names of sensors or devices separated by blanks: 'amd_energy-0/Esocket0 amdgpu-0'"),
        new SettingDeclaration(WATCH_SECONDS, new SettingType.RealNumber(0.001, 60), "0.5",
            "How long at most to watch sensors at the beginning for how often they update, in seconds"),
        new SettingDeclaration(BATTERY_UPDATE_SECONDS, new SettingType.RealNumber(0.001, 600),
            defaultBatteryUpdateSeconds,
            "How often the battery's gauge updates, in seconds, which no driver tells; from 1 s to 30 s on laptops"));
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource time) throws InterruptedException {
    Path sysfs = Path.of(settings.text(SYSFS));
    List<JouleSource> sources = ChosenSources.of(sysfs, SensorSelection.of(settings.text(SENSORS)),
        duration(settings, WATCH_SECONDS), duration(settings, BATTERY_UPDATE_SECONDS), time);
    return new SourcesMeter(sources, ReadGap.of(sources), () -> {}, time);
  }

  private static Duration duration(Settings settings, String name) {
    return Duration.ofNanos(Math.round(settings.real(name) * NANOS_PER_SECOND));
  }
}
