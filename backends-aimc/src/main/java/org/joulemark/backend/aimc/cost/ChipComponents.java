package org.joulemark.backend.aimc.cost;

import org.joulemark.api.Component;

/** The parts of a chip that its cost is itemised by, besides {@link Component#UNATTRIBUTED}. */
public final class ChipComponents {

  /** Digital-to-analog converters that drive the rows. */
  public static final Component DAC = new Component("dac", "DAC", "converters");
  /** Crossbars of memory devices: a unit cell, of several devices, for each weight. */
  public static final Component CROSSBAR = new Component("crossbar", "crossbar", "unit cells");
  /** Analog-to-digital converters that read the columns. */
  public static final Component ADC = new Component("adc", "ADC", "converters");
  /** The local digital processing unit of a tile: scaling, bias, ReLU; used once for a tile and once for a partial sum. */
  public static final Component LDPU = new Component("ldpu", "LDPU", "uses");
  /** The global digital processing unit: look-up tables and adder tree. */
  public static final Component DPU = new Component("dpu", "DPU", "units");
  /** Look-up tables for activations beyond those of the LDPU. */
  public static final Component ACTIVATION_TABLE = new Component("activation-table", "activation table", "look-ups");
  /** Links between tiles. */
  public static final Component LINK = new Component("link", "link", "links");
  /** Static power over the interval. */
  public static final Component LEAKAGE = new Component("leakage", "leakage", "chips");
  /** Writing weights into the devices while the chip runs. */
  public static final Component PROGRAMMING = new Component("programming", "programming", "devices");

  private ChipComponents() {}
}
