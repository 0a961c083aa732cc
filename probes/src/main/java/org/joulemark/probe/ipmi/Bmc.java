package org.joulemark.probe.ipmi;

import java.nio.file.Path;
import org.joulemark.probe.credential.Credentials;

/** Which BMC is asked, and on what terms. */
sealed interface Bmc {

  /** As messages name it. */
  String name();

  /** What a user types after {@code ipmitool} to reach it by hand; without the name and password of the user. */
  String typedByHand();

  /**
   * That of this machine, through the kernel's driver.
   *
   * @param device such as {@code /dev/ipmi0}
   * @param number of the device
   */
  record Local(Path device, int number) implements Bmc {

    @Override
    public String name() {
      return "the BMC behind " + device;
    }

    @Override
    public String typedByHand() {
      return "-I open -d " + number;
    }
  }

  /**
   * One on the network, by IPMI 2.0 (RMCP+).
   *
   * @param cipherSuite the number of a suite in the IPMI specification: 17 and 3 encrypt and authenticate
   */
  record Lan(String host, int port, int cipherSuite, PrivilegeLevel privilegeLevel, Credentials credentials)
      implements Bmc {

    @Override
    public String name() {
      return "BMC " + host + " port " + port;
    }

    @Override
    public String typedByHand() {
      return "-I lanplus -H " + host + " -p " + port + " -C " + cipherSuite + " -U USER -a";
    }
  }
}
