package org.joulemark.probe.ipmi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/**
 * The power of a node as its baseboard management controller measures it, integrated over time. Asked by ipmitool or
 * freeipmi, through the kernel's driver or by network. {@code docs/probes/ipmi.md} tells what it needs.
 */
public final class IpmiProbe implements EnergyProbe {

  private final Map<String, String> environment;
  private final Path devices;
  private final Map<String, String> defaults;

  public IpmiProbe() {
    this(System.getenv(), Path.of("/dev"), Map.of());
  }

  /**
   * A probe in other surroundings.
   *
   * @param environment in place of that of this process
   * @param devices in place of {@code /dev}
   * @param defaults of settings, by name, in place of the usual ones
   */
  IpmiProbe(Map<String, String> environment, Path devices, Map<String, String> defaults) {
    this.environment = Map.copyOf(environment);
    this.devices = devices;
    this.defaults = Map.copyOf(defaults);
  }

  @Override
  public String id() {
    return "ipmi";
  }

  @Override
  public String description() {
    return "Power of the node from its BMC, by DCMI or a named sensor, integrated over time";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return IpmiSettings.declarations(defaults);
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource time) throws InterruptedException {
    var programs = new ToolPrograms(settings.optionalPath(IpmiSettings.PROGRAM_FOLDER));
    Bmc bmc = new BmcFinder(environment, devices).find(settings);
    var limit = Duration.ofSeconds(settings.wholeNumber(IpmiSettings.TIMEOUT_SECONDS));
    var inquiry = new Inquiry(programs, bmc, limit, time);
    NodePower power = NodePowers.open(settings, inquiry);
    try {
      return NodeMeters.of(power, inquiry, settings);
    } catch (RuntimeException | InterruptedException refused) {
      power.close();
      throw refused;
    }
  }
}
