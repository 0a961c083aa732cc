package org.joulemark.probe.ipmi;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.probe.credential.CredentialSource;

/** Which BMC the settings mean. */
record BmcFinder(Map<String, String> environment, Path devices) {

  /** Freeipmi takes brackets and commas for lists of hosts. */
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:%-]*");

  Bmc find(Settings settings) {
    String host = settings.text(IpmiSettings.HOST);
    if (host.isEmpty()) {
      int number = settings.integer(IpmiSettings.DEVICE_NUMBER);
      return new Bmc.Local(LocalDevice.find(devices, number), number);
    }
    if (!HOST.matcher(host).matches()) {
      throw new InvalidInputException(
          "setting " + IpmiSettings.HOST + ": '" + host + "' is no host; allowed: one name, IPv4 or IPv6 address");
    }
    return new Bmc.Lan(host, settings.integer(IpmiSettings.PORT), settings.integer(IpmiSettings.CIPHER_SUITE),
        PrivilegeLevel.of(settings.text(IpmiSettings.PRIVILEGE_LEVEL)),
        new CredentialSource(environment).find(settings));
  }
}
