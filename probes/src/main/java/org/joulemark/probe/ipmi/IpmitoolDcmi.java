package org.joulemark.probe.ipmi;

import java.util.List;

/** DCMI through one session of ipmitool. */
final class IpmitoolDcmi implements NodePower {

  private final IpmitoolSession session;
  private final Bmc bmc;

  IpmitoolDcmi(Inquiry inquiry) {
    this.session = new IpmitoolSession(inquiry, List.of());
    this.bmc = inquiry.bmc();
  }

  /** DCMI tells whole watts. */
  @Override
  public double stepWatts() {
    return 1;
  }

  @Override
  public double watts() throws InterruptedException {
    return session.ask(DcmiPowerReading.REQUEST, DcmiPowerReading::ofBytes).wattsOf(bmc);
  }

  @Override
  public void close() {
    session.close();
  }
}
