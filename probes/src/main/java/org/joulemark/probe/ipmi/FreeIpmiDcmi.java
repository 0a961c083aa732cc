package org.joulemark.probe.ipmi;

import java.util.List;

/** DCMI by freeipmi's ipmi-dcmi. */
record FreeIpmiDcmi(FreeIpmi freeIpmi) implements NodePower {

  /** DCMI tells whole watts. */
  @Override
  public double stepWatts() {
    return 1;
  }

  @Override
  public double watts() throws InterruptedException {
    String output = freeIpmi.ask("ipmi-dcmi", List.of("--get-system-power-statistics"));
    return DcmiPowerReading.ofWords(output)
        .orElseThrow(() -> BmcRefusal.ofComplaint(freeIpmi.inquiry().bmc(), Tool.FREEIPMI, output.lines().toList()))
        .wattsOf(freeIpmi.inquiry().bmc());
  }

  @Override
  public void close() {}
}
