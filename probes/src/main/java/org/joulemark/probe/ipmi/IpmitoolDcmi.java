package org.joulemark.probe.ipmi;

import java.time.Duration;
import java.util.List;

/** DCMI through one session of ipmitool. */
final class IpmitoolDcmi implements NodePower {

  private final IpmitoolSession session;
  private final Bmc bmc;

  IpmitoolDcmi(ToolPrograms programs, Bmc bmc, Duration limit) {
    this.session = new IpmitoolSession(programs, bmc, List.of(), limit);
    this.bmc = bmc;
  }

  /** DCMI tells whole watts. */
  @Override
  public double stepWatts() {
    return 1;
  }

  @Override
  public double watts() {
    return session.ask(DcmiPowerReading.REQUEST, DcmiPowerReading::ofBytes).wattsOf(bmc);
  }

  @Override
  public void close() {
    session.close();
  }
}
