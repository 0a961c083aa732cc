package org.joulemark.probe.ipmi;

import java.util.regex.Pattern;
import org.joulemark.api.InvalidInputException;
import org.joulemark.probe.credential.Credentials;

/**
 * What freeipmi reads as its configuration file. It is told to read its standard input for that, so that the password is
 * in no argument, no environment and no file.
 */
final class FreeIpmiConfiguration {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\\"#]");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private FreeIpmiConfiguration() {}

  static String of(Bmc bmc) {
    return switch (bmc) {
      case Bmc.Local _ -> "";
      case Bmc.Lan lan -> of(lan.credentials());
    };
  }

  private static String of(Credentials credentials) {
    return "username " + quoted(credentials.user()) + "\npassword " + quoted(credentials.password()) + "\n";
  }

  /** Quotes keep spaces, backslashes keep the rest, as freeipmi.conf(5) has it. */
  private static String quoted(String value) {
    if (CONTROL.matcher(value).find()) {
      throw new InvalidInputException(
          "name and password of a BMC may not hold control characters such as line ends; correct them where the settings"
              + " say that they are");
    }
    return '"' + SPECIAL.matcher(value).replaceAll("\\\\$0") + '"';
  }
}
