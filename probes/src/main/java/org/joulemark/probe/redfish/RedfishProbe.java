package org.joulemark.probe.redfish;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.credential.CredentialSource;

/**
 * Power or energy of the node from its BMC, by DMTF Redfish over HTTPS. {@code docs/probes/redfish.md} tells what it
 * reads and how far that can be believed.
 */
public final class RedfishProbe implements EnergyProbe {

  private final Map<String, String> defaults;
  private final Supplier<Map<String, String>> environment;

  public RedfishProbe() {
    this(Map.of(), System::getenv);
  }

  RedfishProbe(Map<String, String> defaults, Supplier<Map<String, String>> environment) {
    this.defaults = Map.copyOf(defaults);
    this.environment = environment;
  }

  @Override
  public String id() {
    return "redfish";
  }

  @Override
  public String description() {
    return "Node power from the BMC over HTTPS (Redfish)";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return RedfishSettings.declarations(defaults);
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource time) throws InterruptedException {
    var connection = new BmcConnection(RedfishSettings.address(settings), CertificateTrust.of(settings),
        RedfishSettings.limits(settings), time);
    RedfishService service = ServiceOpening.open(connection, RedfishSettings.authentication(settings),
        () -> new CredentialSource(environment.get()).find(settings));
    return new MeterOpening(service, settings, time).open();
  }
}
