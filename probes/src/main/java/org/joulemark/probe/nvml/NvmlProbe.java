package org.joulemark.probe.nvml;

import java.util.List;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/**
 * Reads the energy of NVIDIA GPU boards from libnvidia-ml, the library that comes with the driver.
 *
 * <p>A GPU with an energy counter (Volta and later) is {@code MEASURED} as {@code gpu-0}. Of any other the power is
 * integrated, which gives an {@code ESTIMATED} figure under another name: {@code gpu-0-power} where the driver tells
 * the power of now, {@code gpu-0-average-power} where it tells that of the last second.
 */
public final class NvmlProbe implements EnergyProbe {

  /** The name under which drivers install it on Linux. */
  private static final String DRIVERS_LIBRARY = "libnvidia-ml.so.1";
  private static final String LIBRARY = "library";
  private static final String DEVICES = "devices";
  private static final String READING = "reading";
  private static final String COUNTER_UNCERTAINTY = "counterRelativeUncertainty";
  private static final String POWER_UNCERTAINTY = "powerRelativeUncertainty";

  private final String defaultLibrary;

  /** A probe that asks the library of the installed driver. */
  public NvmlProbe() {
    this(DRIVERS_LIBRARY);
  }

  NvmlProbe(String defaultLibrary) {
    this.defaultLibrary = defaultLibrary;
  }

  @Override
  public String id() {
    return "nvml";
  }

  @Override
  public String description() {
    return "NVIDIA GPU boards, through the driver's libnvidia-ml: their energy counters, or else their power integrated";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(LIBRARY, new SettingType.Text(), defaultLibrary,
            "NVIDIA's management library: a name that the dynamic linker finds, or a path"),
        new SettingDeclaration(DEVICES, new SettingType.Text(), DeviceChoice.ALL,
            "all, or numbers and UUIDs of GPUs as nvidia-smi -L lists them, separated by spaces or semicolons"),
        new SettingDeclaration(READING, GpuReading.CHOICE, GpuReading.AUTO.word(),
            "energy: the counter; power: its power integrated, an estimate; auto: the counter of each GPU that has one"),
        new SettingDeclaration(COUNTER_UNCERTAINTY, new SettingType.RealNumber(0, 10), "0.03",
            "One standard deviation of an energy counter, as a fraction"),
        new SettingDeclaration(POWER_UNCERTAINTY, new SettingType.RealNumber(1e-3, 10), "0.1",
            "One standard deviation of integrated power, as a fraction"));
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource time) throws InterruptedException {
    DeviceChoice devices = DeviceChoice.of(settings.text(DEVICES));
    NvmlSession session = NvmlSession.start(NvmlLibrary.load(settings.text(LIBRARY)));
    try {
      var sources = new GpuSources(GpuReading.of(settings.text(READING)), settings.real(COUNTER_UNCERTAINTY),
          settings.real(POWER_UNCERTAINTY), time);
      return sources.open(devices.from(session), session::close);
    } catch (RuntimeException | InterruptedException ended) {
      session.close();
      throw ended;
    }
  }
}
